import { findCategory } from '../domain/categories.ts';
import type { ProductRecord } from '../domain/product.ts';
import { type Hits, hitsOf, type Matches } from './hits.ts';
import { posting, sizeOf, withoutSlot, withPosting } from './postings.ts';
import { createRecent } from './recent.ts';
import { createVocabulary, takesTypos } from './vocabulary.ts';
import { wordsOf } from './words.ts';

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

const maxWords = 8;

/** What a field counts; less than 8. */
const fields: readonly [weight: number, text: (product: Searchable) => string][] = [
  [4, ({ name }) => name],
  [4, ({ sku }) => sku],
  [3, ({ brand }) => brand],
  [2, ({ categoryId }) => findCategory(categoryId)?.path ?? ''],
  [1, ({ specs }) => Object.values(specs).join(' ')],
];
/** What a way of matching counts; times a weight it is less than 256. */
const quality = { exact: 8, prefix: 5, typo: 3 };

export const createTextIndex = (): TextIndex => {
  const index = createVocabulary();
  const recent = createRecent<Hits>(32);
  /** By slot, zero between searches: one for all of them, because a search often finds few of many. */
  let scores = new Uint8Array(1024);
  const matchesOf = (word: string): Matches => {
    const ways: Matches[number][] = [];
    if (word.length > 1) for (const postings of index.withPrefix(word)) ways.push([postings, quality.prefix]);
    if (takesTypos(word)) for (const [near] of index.near(word, 1)) ways.push([index.get(near) ?? [], quality.typo]);
    const exact = index.get(word);
    if (exact !== undefined) ways.push([exact, quality.exact]);
    return ways;
  };
  const spread = (word: string) => sizeOf(index.get(word) ?? []);
  const nearest = (word: string): string =>
    [...index.near(word, 2)].sort(([a, far], [b, further]) => far - further || spread(b) - spread(a))[0]?.[0] ?? word;
  return {
    add: (slot, product) => {
      recent.clear();
      if (slot >= scores.length) scores = new Uint8Array(2 * slot);
      for (const [word, weight] of weightsOf(product))
        index.set(word, withPosting(index.get(word), posting(slot, weight)));
    },
    remove: (slot, product) => {
      recent.clear();
      for (const [word] of weightsOf(product)) {
        index.set(word, withoutSlot(index.get(word) ?? [], slot));
      }
    },
    search: (query) => {
      const words = queryWords(query);
      return recent.get(words.join(' '), () => hitsOf(words.map(matchesOf), scores));
    },
    suggest: (query) => {
      const words = queryWords(query);
      const near = words.map((word) => (takesTypos(word) && matchesOf(word).length === 0 ? nearest(word) : word));
      return near.join() === words.join() ? undefined : near.join(' ');
    },
  };
};

const queryWords = (query: string) => [...new Set(wordsOf(query))].slice(0, maxWords);

/** A product's words, each with the weight of the best field that it stands in. */
const weightsOf = (product: Searchable): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const [weight, text] of fields) {
    for (const word of wordsOf(text(product))) if (!weights.has(word)) weights.set(word, weight);
  }
  return weights;
};
