import MiniSearch from 'minisearch';
import { findCategory } from '../domain/categories.ts';
import type { ProductRecord } from '../domain/product.ts';
import { createRecent } from './recent.ts';

/** What a search found: slots, best first and by id where equal, and how well each fits. */
export interface Hits {
  slots: Uint32Array;
  scores: Float64Array;
}

/** Full text over name, brand, SKU, category and specifications: by prefix, and with one typo in words of four letters or more. */
export interface TextIndex {
  /** A slot that is not in the index. */
  add(slot: number, record: ProductRecord): void;
  remove(slot: number): void;
  /** Products that hold every word of the query. */
  search(query: string): Hits;
}

interface Document {
  id: number;
  record: ProductRecord;
}

/** Each word of a query costs up to a tenth of a second in a catalogue of 100,000. */
const maxWords = 8;
const wordsOf: (text: string) => string[] = MiniSearch.getDefault('tokenize');

const textOf: Record<string, (record: ProductRecord) => string> = {
  name: ({ name }) => name,
  brand: ({ brand }) => brand,
  sku: ({ sku }) => sku,
  category: ({ categoryId }) => (findCategory(categoryId)?.path ?? '').replaceAll(/[/-]/g, ' '),
  specs: ({ specs }) => Object.values(specs).join(' '),
};

export const createTextIndex = (idOf: (slot: number) => string): TextIndex => {
  const index = new MiniSearch<Document>({
    fields: Object.keys(textOf),
    extractField: (document, field) => (field === 'id' ? document.id : textOf[field]?.(document.record)),
    searchOptions: {
      tokenize: (text) => [...new Set(wordsOf(text))].slice(0, maxWords),
      combineWith: 'AND',
      boost: { name: 4, sku: 4, brand: 3, category: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 1 : false),
    },
  });
  const recent = createRecent<Hits>(32);
  return {
    add: (id, record) => {
      recent.clear();
      index.add({ id, record });
    },
    remove: (slot) => {
      recent.clear();
      index.discard(slot);
    },
    search: (query) =>
      recent.get(query.toLowerCase(), () => {
        const results = index.search(query).sort((a, b) => b.score - a.score || (idOf(a.id) < idOf(b.id) ? -1 : 1));
        return {
          slots: Uint32Array.from(results, ({ id }) => id),
          scores: Float64Array.from(results, ({ score }) => score),
        };
      }),
  };
};
