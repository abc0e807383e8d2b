import { foldText } from '@eshop/contracts/fold-text';
import { findCategory } from '../domain/categories.ts';
import type { ProductRecord } from '../domain/product.ts';
import { createWordHits, type Hits, hitsOf, unionOf, type WordHits } from './hits.ts';
import { posting, sizeOf, withoutSlot, withPosting } from './postings.ts';
import { createRecent } from './recent.ts';
import { createVocabulary, takesTypos } from './vocabulary.ts';
import { firstReadings, indexedWords } from './words.ts';

/** What is indexed of a product. */
type Searchable = Pick<ProductRecord, 'name' | 'brand' | 'sku' | 'categoryId' | 'specs'>;

/** Full text over name, brand, SKU, category and specifications: by prefix, and with one typo in words of four letters or more. */
export interface TextIndex {
  /** A slot that is not in the index. */
  add(slot: number, product: Searchable): void;
  /** With the product as it was added. */
  remove(slot: number, product: Searchable): void;
  /** Products that hold every word of the query. */
  search(query: string): Hits;
  /** The query with words that are in the index, when one of its own is not and something is near. */
  suggest(query: string): string | undefined;
}

/** What a field counts; less than 8. */
const fields: readonly [weight: number, text: (product: Searchable) => string, isName?: boolean][] = [
  [4, ({ name }) => name, true],
  [4, ({ sku }) => sku],
  [3, ({ brand }) => brand],
  [2, ({ categoryId }) => findCategory(categoryId)?.path ?? ''],
  [1, ({ specs }) => Object.values(specs).join(' ')],
];
/** What a way of matching counts; times a weight it is less than 256. */
const quality = { exact: 8, prefix: 5, typo: 3 };

export const createTextIndex = (): TextIndex => {
  const index = createVocabulary();
  const recentSearches = createRecent<Hits>(32);
  const recentWords = createRecent<WordHits>(32);
  let slotCount = 1024;
  const clearRecent = () => {
    recentSearches.clear();
    recentWords.clear();
  };
  const wordHits = (word: string): WordHits =>
    recentWords.get(word, () => {
      const { add, hits } = createWordHits(slotCount);
      add(index.get(word) ?? [], quality.exact);
      if (takesPrefix(word)) index.forEachLonger(word, (postings) => add(postings, quality.prefix));
      if (takesTypos(word))
        for (const [near] of index.near(word, 1)) if (near !== word) add(index.get(near) ?? [], quality.typo);
      return hits();
    });
  /** Estimates the number of postings that a word matches, at little cost; returns 0 only when it matches nothing. */
  const estimateSize = (word: string): number => {
    let size = spread(word);
    if (takesPrefix(word)) size += index.sizeWithPrefix(word);
    if (takesTypos(word)) for (const [near] of index.near(word, 1)) size += spread(near);
    return size;
  };
  const spread = (word: string) => sizeOf(index.get(word) ?? []);
  const nearest = (word: string): string | undefined =>
    [...(takesTypos(word) ? index.near(word, 2) : index.nearModel(word))].sort(
      ([a, far], [b, further]) => far - further || spread(b) - spread(a),
    )[0]?.[0];
  return {
    add: (slot, product) => {
      clearRecent();
      if (slot >= slotCount) slotCount = 2 * slot;
      const weights = weightsOf(product);
      for (const [word, weight] of weights)
        index.set(word, withPosting(index.get(word), posting(slot, weight)), leadLengthOf(word, weights));
    },
    remove: (slot, product) => {
      clearRecent();
      for (const [word] of weightsOf(product)) {
        index.set(word, withoutSlot(index.get(word) ?? [], slot));
      }
    },
    search: (query) =>
      recentSearches.get(foldText(query), () => {
        const sizeOfWord = memoize(estimateSize);
        const readings = firstReadings(query, (word) => sizeOfWord(word) > 0);
        const byRarity = (a: string, b: string) => sizeOfWord(a) - sizeOfWord(b);
        const searches = readings.map((words) => hitsOf(words.toSorted(byRarity).values().map(wordHits)));
        return unionOf(searches, slotCount);
      }),
    suggest: (query) => {
      const suggestionOf = memoize((word: string) => (estimateSize(word) > 0 ? word : nearest(word)));
      for (const words of firstReadings(query)) {
        const suggestions = words.map(suggestionOf);
        const isFound = suggestions.every((suggestion) => suggestion !== undefined);
        if (isFound && suggestions.join() !== words.join()) return suggestions.join(' ');
      }
      return undefined;
    },
  };
};

const memoize = <Result>(work: (word: string) => Result): ((word: string) => Result) => {
  const results = new Map<string, Result>();
  return (word) => {
    const result = results.has(word) ? (results.get(word) as Result) : work(word);
    results.set(word, result);
    return result;
  };
};

const isIdeograph = (word: string) => /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]$/u.test(word);

/** A single letter or digit is the prefix of too many words. */
const takesPrefix = (word: string) => word.length > 1 || isIdeograph(word);

/** A product's words, each with the weight of the best field that it stands in. */
const weightsOf = (product: Searchable): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const [weight, text, isName] of fields) {
    for (const word of indexedWords(text(product), isName)) if (!weights.has(word)) weights.set(word, weight);
  }
  return weights;
};

/**
 * Returns the length of the longest other word of the product that this word begins with and that weighs no less: 3 for
 * `pbc00123` beside `pbc`. The prefix `pb` then finds the product by `pbc`, with no walk over every article number. Only
 * words with digits are numerous enough to matter.
 */
const leadLengthOf = (word: string, weights: ReadonlyMap<string, number>): number => {
  if (!/\d/.test(word)) return 0;
  const weight = weights.get(word) ?? 0;
  for (let length = word.length - 1; length > 0; length--) {
    if ((weights.get(word.slice(0, length)) ?? 0) >= weight) return length;
  }
  return 0;
};
