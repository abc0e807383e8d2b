import type { CategoryTree, Facet } from '@eshop/contracts/product';
import { categories, isWithin } from '../domain/categories.ts';
import type { Brands } from './brands.ts';
import type { Columns } from './columns.ts';
import { type Fails, failing } from './filter.ts';
import { priceBands } from './price-bands.ts';

/** How many products there are of each value, and of all. */
export interface Counts {
  total: number;
  category: Uint32Array;
  brand: Uint32Array;
  price: Uint32Array;
  availability: Uint32Array;
}

/** The most brands that a facet names. */
const maxBrands = 100;

/** Counts the candidates: each facet under all filters but its own, so that it shows what choosing otherwise would give. */
export const count = (columns: Columns, brands: Brands, fails: Fails, candidates: Uint32Array): Counts => {
  const counts = {
    total: 0,
    category: new Uint32Array(categories.length + 1),
    brand: new Uint32Array(brands.count),
    price: new Uint32Array(priceBands.length),
    availability: new Uint32Array(2),
  };
  const { category, brand, priceBand, inStock } = columns;
  for (let at = 0; at < candidates.length; at++) {
    const slot = candidates[at] ?? 0;
    const failedFilters = fails(slot);
    if (failedFilters === 0) counts.total++;
    if ((failedFilters & ~failing.category) === 0) increment(counts.category, category[slot]);
    if ((failedFilters & ~failing.brand) === 0) increment(counts.brand, brand[slot]);
    if ((failedFilters & ~failing.price) === 0) increment(counts.price, priceBand[slot]);
    if ((failedFilters & ~failing.availability) === 0) increment(counts.availability, inStock[slot]);
  }
  return counts;
};

const increment = (counts: Uint32Array, index = 0) => {
  counts[index] = (counts[index] ?? 0) + 1;
};

/** How many products are in each category or below it, in the order of the tree. */
const withBelow = (counts: Uint32Array): number[] =>
  categories.map((ancestor) =>
    categories.reduce((sum, category, at) => sum + (isWithin(category, ancestor) ? (counts[at] ?? 0) : 0), 0),
  );

/** Counts as facets: values in the order of the tree, of size for brands, from cheap to dear; none that nothing has. */
export const toFacets = (counts: Counts, brands: Brands): Facet[] => {
  const perCategory = withBelow(counts.category);
  const perBrand = [...counts.brand].map((number, code) =>
    facetValue(brands.nameOf(code), brands.nameOf(code), number),
  );
  return [
    facet(
      'category',
      categories.map(({ path, name }, at) => facetValue(path, name, perCategory[at])),
    ),
    facet('brand', perBrand.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, maxBrands)),
    facet(
      'price',
      priceBands.map(({ value, label }, at) => facetValue(value, label, counts.price[at])),
    ),
    facet('availability', [
      facetValue('true', 'In stock', counts.availability[1]),
      facetValue('false', 'Out of stock', counts.availability[0]),
    ]),
  ];
};

const facetValue = (value: string, label: string, number = 0) => ({ value, label, count: number });

const facet = (name: string, values: Facet['values']): Facet => ({ name, values: values.filter(({ count }) => count) });

/** The category tree with counts. */
export const toTree = (counts: Counts): CategoryTree => {
  const perCategory = withBelow(counts.category);
  const nodes = categories.map(({ id, name, path, parent }, at) => ({
    parent,
    node: { id, name, path, count: perCategory[at] ?? 0 },
  }));
  const below = (above: string | null) => nodes.filter(({ parent }) => parent === above).map(({ node }) => node);
  return { items: below(null).map((root) => ({ ...root, children: below(root.id) })) };
};
