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

/** Products by id. */
export interface Reader {
  /** From memory; what memory has not heard of yet, from the store. Throws a 404 problem. */
  get(id: string): Promise<Known>;
  /** From the store, so that it shows what another replica wrote a moment ago. Throws as `get` does. */
  getLatest(id: string): Promise<Known>;
  /** As `get`, each id once, with at most two queries for those that memory does not know. */
  batch(ids: readonly string[]): Promise<Written<z.infer<typeof BatchOfProducts>>>;
  /** With the cost, and from the store, so that the price is true at this moment. */
  snapshots(ids: readonly string[]): Promise<z.infer<typeof ProductSnapshots>>;
}

export const createReader = ({ catalogue, client, table }: Deps): Reader => {
  const load = async (ids: readonly string[]) => {
    const keys = ids.flatMap((id) => [productKey(id), quantityKey(id)]);
    const items = await getBatch(client, table, keys);
    items.forEach(catalogue.apply);
  };
  const learn = (ids: readonly string[]) => load(ids.filter((id) => catalogue.find(id) === undefined));
  const known = (id: string): Known | undefined => {
    const found = catalogue.find(id);
    return found === 'deleted' ? undefined : found;
  };
  const existing = (id: string): Known => {
    const found = known(id);
    if (!found) throw noSuchProduct();
    return found;
  };
  return {
    get: async (id) => {
      await learn([id]);
      return existing(id);
    },
    getLatest: async (id) => {
      await load([id]);
      return existing(id);
    },
    batch: async (wanted) => {
      const ids = [...new Set(wanted)];
      await learn(ids);
      const items = writtenArray(ids.flatMap((id) => known(id)?.product ?? []));
      const missing = JSON.stringify(ids.filter((id) => !known(id)));
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
