import SearchableMap from 'minisearch/SearchableMap';
import { type Postings, sizeOf } from './postings.ts';
import { compareKeys, createSortedSlots } from './sorted-slots.ts';

/** The words of all products, each with where it stands. */
export interface Vocabulary {
  get(word: string): Postings | undefined;
  /**
   * Stores a word's postings, or removes the word when they are undefined. `leadLength` is the length of the longest other
   * word of the same product that this word begins with and that weighs no less; 0 if there is none.
   */
  set(word: string, postings: Postings | undefined, leadLength?: number): void;
  /** Calls `take` with the postings of longer words with this prefix, except words whose products all have a shorter one. */
  forEachLonger(prefix: string, take: (postings: Postings) => void): void;
  /** Estimates the number of postings under a prefix at a cost that does not grow with it; returns 0 only when there are none. */
  sizeWithPrefix(prefix: string): number;
  /** The words that are at most so many letters away (Levenshtein), each with its distance; no word that holds a digit. */
  near(word: string, distance: number): Iterable<readonly [word: string, distance: number]>;
  /** The words one edit away from a short word with a digit, such as a model's name; none for a number. */
  nearModel(word: string): Iterable<readonly [word: string, distance: number]>;
}

/** A number is not taken for another, and short words are near to too many. */
export const takesTypos = (word: string) => word.length > 3 && !/\d/.test(word);

/**
 * A map, an order for prefixes, and a radix tree for typos; the tree holds only words that take typos, because it needs ten
 * times the memory and most words of a large catalogue are numbers of articles.
 */
export const createVocabulary = (): Vocabulary => {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const postings: (Postings | undefined)[] = [];
  const leadLengths: number[] = [];
  const freeNumbers: number[] = [];
  const sortedNumbers = createSortedSlots((number) => [words[number] ?? '', ''], compareKeys());
  const typos = new SearchableMap<true>();

  const add = (word: string, leadLength: number): number => {
    const number = freeNumbers.pop() ?? words.length;
    words[number] = word;
    leadLengths[number] = leadLength;
    numbers.set(word, number);
    sortedNumbers.add(number);
    if (takesTypos(word)) typos.set(word, true);
    return number;
  };
  const remove = (word: string) => {
    const number = numbers.get(word);
    if (number === undefined) return;
    sortedNumbers.remove(number);
    postings[number] = undefined;
    numbers.delete(word);
    typos.delete(word);
    freeNumbers.push(number);
  };
  const numbersWithPrefix = (prefix: string): Uint32Array => {
    const [from, to] = [
      sortedNumbers.countBefore([prefix, '']),
      sortedNumbers.countBefore([prefix + lastCharacter, '']),
    ];
    return sortedNumbers.slots().subarray(from, to);
  };
  return {
    get: (word) => postings[numbers.get(word) ?? -1],
    set: (word, next, leadLength) => {
      if (next === undefined) return remove(word);
      const number = numbers.get(word) ?? add(word, leadLength ?? 0);
      postings[number] = next;
      if (leadLength !== undefined) leadLengths[number] = Math.min(leadLengths[number] ?? 0, leadLength);
    },
    forEachLonger: (prefix, take) => {
      const exact = numbers.get(prefix);
      for (const number of numbersWithPrefix(prefix)) {
        if (number !== exact && (leadLengths[number] ?? 0) < prefix.length) take(postings[number] ?? []);
      }
    },
    sizeWithPrefix: (prefix) => {
      const numbers = numbersWithPrefix(prefix);
      if (numbers.length > maxSummedWords) return numbers.length;
      return numbers.reduce((sum, number) => sum + sizeOf(postings[number] ?? []), 0);
    },
    *nearModel(word) {
      if (!isModel(word)) return;
      for (const candidate of editsOf(word)) if (numbers.has(candidate) && isModel(candidate)) yield [candidate, 1];
    },
    *near(word, distance) {
      for (const [near, [, far]] of typos.fuzzyGet(word, distance)) yield [near, far];
    },
  };
};

/** Sorts after every character; Unicode assigns none to this code point. */
const lastCharacter = '\uffff';

/** Up to so many words, their postings are summed; of more, the words are counted. */
const maxSummedWords = 64;

const alphabet = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const maxModelLength = 12;

const isModel = (word: string) => /^(?=.*\d)(?=.*[a-z])[a-z0-9]{3,}$/.test(word) && word.length <= maxModelLength;

/** Every text that one letter or digit more, less, other or swapped with its neighbor makes of a word; some 900 of a long one. */
function* editsOf(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    for (const letter of alphabet) {
      yield head + letter + tail;
      if (tail) yield head + letter + tail.slice(1);
    }
    if (tail) yield head + tail.slice(1);
    if (tail.length > 1) yield `${head}${tail[1]}${tail[0]}${tail.slice(2)}`;
  }
}
