import SearchableMap from 'minisearch/SearchableMap';
import type { Postings } from './postings.ts';
import { compareKeys, createSortedSlots } from './sorted-slots.ts';

/** The words of all products, each with where it stands. */
export interface Vocabulary {
  get(word: string): Postings | undefined;
  /** Puts a word's postings, or with undefined takes the word out. */
  set(word: string, postings: Postings | undefined): void;
  /** The postings of each word that begins so. */
  withPrefix(prefix: string): Iterable<Postings>;
  /** The words that are at most so many letters away (Levenshtein), each with its distance; no word that holds a digit. */
  near(word: string, distance: number): Iterable<readonly [word: string, distance: number]>;
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
  const unused: number[] = [];
  const sorted = createSortedSlots((number) => [words[number] ?? '', ''], compareKeys());
  const typos = new SearchableMap<true>();

  const add = (word: string): number => {
    const number = unused.pop() ?? words.length;
    words[number] = word;
    numbers.set(word, number);
    sorted.add(number);
    if (takesTypos(word)) typos.set(word, true);
    return number;
  };
  const remove = (word: string) => {
    const number = numbers.get(word);
    if (number === undefined) return;
    sorted.remove(number);
    postings[number] = undefined;
    numbers.delete(word);
    typos.delete(word);
    unused.push(number);
  };
  return {
    get: (word) => postings[numbers.get(word) ?? -1],
    set: (word, found) => {
      if (found === undefined) return remove(word);
      postings[numbers.get(word) ?? add(word)] = found;
    },
    *withPrefix(prefix) {
      const order = sorted.slots();
      for (let at = sorted.countBefore([prefix, '']); at < order.length; at++) {
        const number = order[at] ?? 0;
        if (!words[number]?.startsWith(prefix)) return;
        yield postings[number] ?? [];
      }
    },
    *near(word, distance) {
      for (const [near, [, far]] of typos.fuzzyGet(word, distance)) yield [near, far];
    },
  };
};
