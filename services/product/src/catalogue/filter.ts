import { badRequest } from '@eshop/contracts/problems/general';
import type { ProductQuery } from '@eshop/contracts/product';
import { categories, findCategory, isWithin } from '../domain/categories.ts';
import type { Brands } from './brands.ts';
import type { Columns } from './columns.ts';

/** What a list asks of a product, one bit for each filter that it fails. */
export const failing = { category: 1, brand: 2, price: 4, availability: 8 } as const;

/** Which filters the product in a slot fails: a sum of `failing`, 0 when it passes all. */
export type Fails = (slot: number) => number;

const noBrand = -1;

/** Throws a 400 problem on a category that does not exist. Good until the next change of the columns. */
export const createFilter = (query: ProductQuery, columns: Columns, brands: Brands): Fails => {
  const { category, brand, price, inStock } = columns; // looked up once, because this runs for every product
  const { minPrice = 0, maxPrice = Number.POSITIVE_INFINITY } = query;
  const admittedCategories = query.category === undefined ? undefined : admittedBy(query.category);
  const code = query.brand === undefined ? undefined : (brands.find(query.brand) ?? noBrand);
  const stock = query.inStock === undefined ? undefined : Number(query.inStock);
  return (slot) => {
    const amount = price[slot] ?? 0;
    return (
      (admittedCategories !== undefined && admittedCategories[category[slot] ?? 0] !== 1 ? failing.category : 0) |
      (code !== undefined && brand[slot] !== code ? failing.brand : 0) |
      (amount < minPrice || amount > maxPrice ? failing.price : 0) |
      (stock !== undefined && inStock[slot] !== stock ? failing.availability : 0)
    );
  };
};

/** For each category, by its place in the tree, 1 if it is the requested one or below it. */
const admittedBy = (idOrPath: string): Uint8Array => {
  const requestedCategory = findCategory(idOrPath);
  if (!requestedCategory) {
    throw badRequest('There is no such category.', {
      errors: [{ pointer: '/query/category', message: 'no such category' }],
    });
  }
  return Uint8Array.from(categories, (category) => Number(isWithin(category, requestedCategory)));
};
