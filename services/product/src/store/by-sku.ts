import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { ProductRecord } from '../domain/product.ts';
import { getBatch, getItems } from './batches.ts';
import { productKey, skuKey } from './table.ts';

/** The products that have these SKUs, as of now. */
export type ProductsBySku = (skus: readonly string[]) => Promise<ProductRecord[]>;

const Sku = z.object({ productId: z.string() });

/** In two queries for each hundred. */
export const createProductsBySku =
  (client: DynamoDBDocumentClient, table: string): ProductsBySku =>
  async (skus) => {
    const owners = (await getItems(client, table, skus.map(skuKey))).map((item) => Sku.parse(item).productId);
    const items = await getBatch(client, table, owners.map(productKey));
    return items.flatMap((item) => (item.kind === 'product' && !item.record.deleted ? item.record : []));
  };
