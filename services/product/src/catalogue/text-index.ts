import { findCategory } from '../domain/categories.ts';
import type { ProductRecord } from '../domain/product.ts';
import { posting, raise, sizeOf, withoutSlot, withPosting } from './postings.ts';
import { createRecent } from './recent.ts';
import { createVocabulary, takesTypos } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/**
 * What a search found: slots in their own order, and how well each product fits, by slot; 0 fits not at all. A product's
 * score depends on nothing but itself, so that cursors hold while others come and go.
 */
export interface Hits {
  slots: Uint32Array;
  scores: Uint16Array;
}

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
  let size = 0;
  const recent = createRecent<Hits>(32);
  const scoresOf = (word: string): Uint8Array => {
    const scores = new Uint8Array(size);
    if (word.length > 1) for (const postings of index.withPrefix(word)) raise(scores, postings, quality.prefix);
    if (takesTypos(word)) for (const [near] of index.near(word, 1)) raise(scores, index.get(near) ?? [], quality.typo);
    const exact = index.get(word);
    if (exact !== undefined) raise(scores, exact, quality.exact);
    return scores;
  };
  const spread = (word: string) => sizeOf(index.get(word) ?? []);
  const nearest = (word: string): string =>
    [...index.near(word, 2)].sort(([a, far], [b, further]) => far - further || spread(b) - spread(a))[0]?.[0] ?? word;
  return {
    add: (slot, product) => {
      recent.clear();
      size = Math.max(size, slot + 1);
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
      return recent.get(words.join(' '), () => hitsOf(words.map(scoresOf), size));
    },
    suggest: (query) => {
      const words = queryWords(query);
      const near = words.map((word) => (takesTypos(word) && !scoresOf(word).some(Boolean) ? nearest(word) : word));
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

/** The sums of the words' scores where every word has one. */
const hitsOf = (perWord: readonly Uint8Array[], size: number): Hits => {
  const [first = new Uint8Array(size), ...others] = perWord;
  const scores = Uint16Array.from(first);
  for (const next of others) {
    for (let slot = 0; slot < size; slot++) {
      const sum = scores[slot] ?? 0;
      const own = next[slot] ?? 0;
      scores[slot] = sum && own ? sum + own : 0;
    }
  }
  const slots = new Uint32Array(size);
  let found = 0;
  for (let slot = 0; slot < size; slot++) if (scores[slot]) slots[found++] = slot;
  return { slots: slots.slice(0, found), scores };
};
