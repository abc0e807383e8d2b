import type { Facet } from '@eshop/contracts/product';
import { FilterBar, type FilterField } from '../desk/filter-bar.tsx';

const sorts = [
  ['newest', 'Newest first'],
  ['name', 'Name'],
  ['price-asc', 'Price, rising'],
  ['price-desc', 'Price, falling'],
] as const;

/** The names of what the list of products can be filtered by. */
export const productFilters = ['q', 'category', 'brand', 'inStock', 'sort'] as const;

interface Props {
  query: Readonly<Record<string, string>>;
  facets: readonly Facet[];
}

/** Search, facets with their counts, and order. */
export const ProductFilters = ({ query, facets }: Props) => {
  const options = (facet: string, name: string) => optionsOf(facets, facet, query[name]);
  const fields: readonly FilterField[] = [
    { name: 'q', label: 'Search', type: 'text', placeholder: 'Name, brand or SKU' },
    { name: 'category', label: 'Category', type: 'choice', options: options('category', 'category') },
    { name: 'brand', label: 'Brand', type: 'choice', options: options('brand', 'brand') },
    { name: 'inStock', label: 'Availability', type: 'choice', options: options('availability', 'inStock') },
    {
      name: 'sort',
      label: 'Order',
      type: 'choice',
      all: 'Best match',
      options: sorts.map(([value, label]) => ({ value, label })),
    },
  ];
  return <FilterBar path="/products" fields={fields} query={query} />;
};

/** The values of a facet; the one that is chosen is there even when nothing has it. */
const optionsOf = (facets: readonly Facet[], name: string, chosen: string | undefined) => {
  const values = facets.find((facet) => facet.name === name)?.values ?? [];
  const options = values.map(({ value, label, count }) => ({
    value,
    label: `${value.includes('/') ? '– ' : ''}${label} (${count})`,
  }));
  if (!chosen || values.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, label: chosen }];
};
