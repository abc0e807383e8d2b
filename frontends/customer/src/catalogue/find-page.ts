import type { ProductPage } from '@eshop/contracts/product';
import { attempt } from '@eshop/ui/server/attempt';
import { cache } from 'react';
import { shop } from '#texts/shop';
import { product } from '../gateways/product.ts';
import type { CatalogueQuery } from './query.ts';

const pageSize = '24';

/** The page of the catalogue that a query asks for. Asked for once a request, also when product does not answer. */
export const findPage = (query: CatalogueQuery) => findOnce(new URLSearchParams({ ...query }).toString());

const findOnce = cache((query: string) =>
  attempt(product.list({ ...Object.fromEntries(new URLSearchParams(query)), limit: pageSize })),
);

/** What a page of the catalogue is about. */
export const titleOf = ({ facets }: Pick<ProductPage, 'facets'>, { q, category }: CatalogueQuery): string => {
  if (q) return shop.catalogue.results(q);
  const values = facets.find(({ name }) => name === 'category')?.values;
  return values?.find(({ value }) => value === category)?.label ?? shop.all;
};
