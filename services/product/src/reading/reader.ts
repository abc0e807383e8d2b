import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { BatchOfProducts, ProductSnapshots } from '@eshop/contracts/product';
import { Written, writtenArray } from '@eshop/service-kit/http/written';
import type { z } from 'zod';
import type { Catalogue, Known } from '../catalogue/catalogue.ts';
import { noSuchProduct } from '../domain/problems.ts';
import { toSnapshot } from '../domain/shown.ts';
import { getBatch } from '../store/batches.ts';
import { productKey, quantityKey } from '../store/table.ts';

interface Deps {
  catalogue: Catalogue;
  client: DynamoDBDocumentClient;
  table: string;
}

/** Products by id, with their exact quantity or as the public sees them. */
export interface Reader {
  /** From memory; what memory has not heard of yet, from the store. Throws a 404 problem. */
  get(id: string, isExact?: boolean): Promise<Known>;
  /** From the store, so that it shows what another replica wrote a moment ago. Throws as `get` does. */
  getLatest(id: string, isExact?: boolean): Promise<Known>;
  /** As `get`, each id once, with at most two queries for those that memory does not know. */
  batch(ids: readonly string[], isExact?: boolean): Promise<Written<z.infer<typeof BatchOfProducts>>>;
  /** With the cost, and from the store, so that the price is true at this moment. */
  snapshots(ids: readonly string[]): Promise<z.infer<typeof ProductSnapshots>>;
}

export const createReader = ({ catalogue, client, table }: Deps): Reader => {
  const load = async (ids: readonly string[]) => {
    const keys = ids.flatMap((id) => [productKey(id), quantityKey(id)]);
    const items = await getBatch(client, table, keys);
    items.forEach(catalogue.apply);
  };
  const learn = (ids: readonly string[]) => load(ids.filter((id) => catalogue.find(id, false) === undefined));
  const known = (id: string, isExact: boolean): Known | undefined => {
    const found = catalogue.find(id, isExact);
    return found === 'deleted' ? undefined : found;
  };
  const existing = (id: string, isExact: boolean): Known => {
    const found = known(id, isExact);
    if (!found) throw noSuchProduct();
    return found;
  };
  return {
    get: async (id, isExact = false) => {
      await learn([id]);
      return existing(id, isExact);
    },
    getLatest: async (id, isExact = false) => {
      await load([id]);
      return existing(id, isExact);
    },
    batch: async (wanted, isExact = false) => {
      const ids = [...new Set(wanted)];
      await learn(ids);
      const items = writtenArray(ids.flatMap((id) => known(id, isExact)?.product ?? []));
      const missing = JSON.stringify(ids.filter((id) => !known(id, isExact)));
      return new Written(`{"items":${items},"missing":${missing}}`);
    },
    snapshots: async (wanted) => {
      const ids = [...new Set(wanted)];
      const items = await getBatch(client, table, ids.map(productKey));
      const found = items.flatMap((item) => (item.kind === 'product' && !item.record.deleted ? item.record : []));
      const there = new Set(found.map(({ id }) => id));
      return { items: found.map(toSnapshot), missing: ids.filter((id) => !there.has(id)) };
    },
  };
};
