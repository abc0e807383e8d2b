import type { ProductQuery } from '@eshop/contracts/product';
import { badRequest } from '@eshop/service-kit/http/problem';
import { categories, findCategory, isWithin } from '../domain/categories.ts';
import type { Brands } from './brands.ts';
import type { Columns } from './columns.ts';

/** What a list asks of a product, one bit for each filter that it fails. */
export const failing = { category: 1, brand: 2, price: 4, availability: 8 } as const;

/** Which filters the product in a slot fails: a sum of `failing`, 0 when it passes all. */
export type Fails = (slot: number) => number;

const noBrand = -1;

/** Throws a 400 problem on a category that does not exist. */
export const createFilter = (
  { category, brand, minPrice = 0, maxPrice = Number.POSITIVE_INFINITY, inStock }: ProductQuery,
  columns: Columns,
  brands: Brands,
): Fails => {
  const admitted = category === undefined ? undefined : admittedBy(category);
  const code = brand === undefined ? undefined : (brands.find(brand) ?? noBrand);
  const stock = inStock === undefined ? undefined : Number(inStock);
  return (slot) => {
    const price = columns.price[slot] ?? 0;
    return (
      (admitted && !admitted[columns.category[slot] ?? 0] ? failing.category : 0) |
      (code !== undefined && columns.brand[slot] !== code ? failing.brand : 0) |
      (price < minPrice || price > maxPrice ? failing.price : 0) |
      (stock !== undefined && columns.inStock[slot] !== stock ? failing.availability : 0)
    );
  };
};

/** For each category, by its place in the tree, whether it is the wanted one or below it. */
const admittedBy = (idOrPath: string): readonly boolean[] => {
  const wanted = findCategory(idOrPath);
  if (!wanted) {
    throw badRequest('There is no such category.', {
      errors: [{ pointer: '/query/category', message: 'no such category' }],
    });
  }
  return categories.map((category) => isWithin(category, wanted));
};
