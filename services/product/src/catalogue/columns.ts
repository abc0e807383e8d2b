import { categories } from '../domain/categories.ts';
import type { ProductRecord } from '../domain/product.ts';
import { priceBandOf, priceBands } from './price-bands.ts';

/**
 * What lists filter by, one array a property, by slot: counting facets over 100,000 products is then a walk over a few
 * hundred kilobytes.
 */
export interface Columns {
  /** How many slots there are; those not `live` are deleted products. */
  readonly size: number;
  readonly live: Uint8Array;
  readonly category: Uint8Array;
  readonly brand: Uint32Array;
  readonly price: Float64Array;
  readonly priceBand: Uint8Array;
  readonly inStock: Uint8Array;
}

export interface WritableColumns extends Columns {
  /** Makes a slot and answers its number. */
  grow(): number;
  show(slot: number, record: ProductRecord, brand: number): void;
  hide(slot: number): void;
  /** Answers whether it came into stock or went out of it. */
  setStock(slot: number, quantity: number): boolean;
}

const ordinals = new Map(categories.map(({ id }, ordinal) => [id, ordinal]));
/** A product whose category was taken out of the tree is in none. */
const noCategory = categories.length;
if (noCategory > 255 || priceBands.length > 256) throw new Error('a column is too narrow');

const allocate = (capacity: number) => ({
  live: new Uint8Array(capacity),
  category: new Uint8Array(capacity),
  brand: new Uint32Array(capacity),
  price: new Float64Array(capacity),
  priceBand: new Uint8Array(capacity),
  inStock: new Uint8Array(capacity),
});

export const createColumns = (): WritableColumns => {
  let arrays = allocate(1024);
  let size = 0;
  const enlarge = () => {
    const larger = allocate(arrays.live.length * 2);
    for (const name of Object.keys(larger) as (keyof typeof larger)[]) larger[name].set(arrays[name]);
    arrays = larger;
  };
  return {
    get size() {
      return size;
    },
    get live() {
      return arrays.live;
    },
    get category() {
      return arrays.category;
    },
    get brand() {
      return arrays.brand;
    },
    get price() {
      return arrays.price;
    },
    get priceBand() {
      return arrays.priceBand;
    },
    get inStock() {
      return arrays.inStock;
    },
    grow: () => {
      if (size === arrays.live.length) enlarge();
      return size++;
    },
    show: (slot, { categoryId, price }, brand) => {
      arrays.live[slot] = 1;
      arrays.category[slot] = ordinals.get(categoryId) ?? noCategory;
      arrays.brand[slot] = brand;
      arrays.price[slot] = price.amount;
      arrays.priceBand[slot] = priceBandOf(price.amount);
    },
    hide: (slot) => {
      arrays.live[slot] = 0;
    },
    setStock: (slot, quantity) => {
      const before = arrays.inStock[slot];
      arrays.inStock[slot] = quantity > 0 ? 1 : 0;
      return arrays.inStock[slot] !== before;
    },
  };
};
