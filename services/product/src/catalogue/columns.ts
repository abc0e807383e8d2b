import { categories } from '../domain/categories.ts';
import type { ProductRecord } from '../domain/product.ts';
import { priceBandOf, priceBands } from './price-bands.ts';

const allocate = (capacity: number) => ({
  category: new Uint8Array(capacity),
  brand: new Uint32Array(capacity),
  price: new Float64Array(capacity),
  priceBand: new Uint8Array(capacity),
  inStock: new Uint8Array(capacity),
});

/**
 * What lists filter by, one array a property, by slot: counting facets over 100,000 products is then a walk over a few
 * hundred kilobytes.
 */
export type Columns = ReturnType<typeof allocate>;

export interface GrowingColumns {
  /** The arrays as they are; good until the next slot. */
  current(): Columns;
  /** Adds a slot and returns its number. */
  grow(): number;
  set(slot: number, product: Pick<ProductRecord, 'categoryId' | 'price'>, brand: number): void;
  /** Returns whether it came into stock or went out of it. */
  setStock(slot: number, quantity: number): boolean;
}

const ordinals = new Map(categories.map(({ id }, ordinal) => [id, ordinal]));
/** A product whose category was removed from the tree is in none. */
const noCategory = categories.length;
if (noCategory > 255 || priceBands.length > 256) throw new Error('a column is too narrow');

export const createColumns = (): GrowingColumns => {
  let columns = allocate(1024);
  let size = 0;
  return {
    current: () => columns,
    grow: () => {
      if (size === columns.category.length) columns = enlargeColumns(columns);
      return size++;
    },
    set: (slot, { categoryId, price }, brand) => {
      columns.category[slot] = ordinals.get(categoryId) ?? noCategory;
      columns.brand[slot] = brand;
      columns.price[slot] = price.amount;
      columns.priceBand[slot] = priceBandOf(price.amount);
    },
    setStock: (slot, quantity) => {
      const wasInStock = columns.inStock[slot];
      columns.inStock[slot] = quantity > 0 ? 1 : 0;
      return columns.inStock[slot] !== wasInStock;
    },
  };
};

const enlargeColumns = (columns: Columns): Columns => {
  const larger = allocate(columns.category.length * 2);
  for (const name of Object.keys(larger) as (keyof Columns)[]) larger[name].set(columns[name]);
  return larger;
};
