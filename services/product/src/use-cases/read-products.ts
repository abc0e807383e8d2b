import type { BatchOfProducts, ProductSnapshots } from '@eshop/contracts/product';
import { Written, writtenArray } from '@eshop/service-kit/http/written';
import type { z } from 'zod';
import type { Catalogue, CatalogueProduct } from '../catalogue/catalogue.ts';
import { noSuchProduct } from '../domain/problems.ts';
import { toSnapshot } from '../domain/product-views.ts';
import type { ProductLookup } from '../store/product-lookup.ts';

interface Deps {
  catalogue: Pick<Catalogue, 'apply' | 'find'>;
  lookup: Pick<ProductLookup, 'items' | 'products'>;
}

/** Reads products by id, with their exact quantity or as the public sees them. */
export interface ReadProducts {
  /** Reads from memory; what memory does not have yet, from the store. Throws a 404 problem. */
  get(id: string, isExact?: boolean): Promise<CatalogueProduct>;
  /** Reads from the store, so that it shows what another replica wrote a moment ago. Throws as `get` does. */
  getLatest(id: string, isExact?: boolean): Promise<CatalogueProduct>;
  /** As `get`, each id once, with at most two queries for those that memory does not have. */
  batch(ids: readonly string[], isExact?: boolean): Promise<Written<z.infer<typeof BatchOfProducts>>>;
  /** Reads from the store, so that the price is true at this moment; with the cost. */
  snapshots(ids: readonly string[]): Promise<z.infer<typeof ProductSnapshots>>;
}

export const createReadProducts = ({ catalogue, lookup }: Deps): ReadProducts => {
  const load = async (ids: readonly string[]) => (await lookup.items(ids)).forEach(catalogue.apply);
  const loadMissing = (ids: readonly string[]) => load(ids.filter((id) => catalogue.find(id, false) === undefined));
  const find = (id: string, isExact: boolean): CatalogueProduct | undefined => {
    const product = catalogue.find(id, isExact);
    return product === 'deleted' ? undefined : product;
  };
  const get = (id: string, isExact: boolean): CatalogueProduct => {
    const product = find(id, isExact);
    if (!product) throw noSuchProduct();
    return product;
  };
  return {
    get: async (id, isExact = false) => {
      await loadMissing([id]);
      return get(id, isExact);
    },
    getLatest: async (id, isExact = false) => {
      await load([id]);
      return get(id, isExact);
    },
    batch: async (requestedIds, isExact = false) => {
      const ids = [...new Set(requestedIds)];
      await loadMissing(ids);
      const items = writtenArray(ids.flatMap((id) => find(id, isExact)?.product ?? []));
      const missing = JSON.stringify(ids.filter((id) => !find(id, isExact)));
      return new Written(`{"items":${items},"missing":${missing}}`);
    },
    snapshots: async (requestedIds) => {
      const ids = [...new Set(requestedIds)];
      const products = await lookup.products(ids);
      const existingIds = new Set(products.map(({ id }) => id));
      return { items: products.map(toSnapshot), missing: ids.filter((id) => !existingIds.has(id)) };
    },
  };
};
