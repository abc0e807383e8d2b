import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type CatalogueItem, productAmong } from '../domain/catalogue-item.ts';
import type { ProductRecord } from '../domain/product.ts';
import { getItems } from './batches.ts';
import { toCatalogueItem } from './items.ts';
import { productKey, quantityKey, skuKey } from './table.ts';

/** Reads products as of now, by id and by SKU. */
export interface ProductLookup {
  /** Returns the products and their quantities. One query for each 50 ids. */
  items(ids: readonly string[]): Promise<CatalogueItem[]>;
  /** Returns the products that are not deleted. One query for each 100 ids. */
  products(ids: readonly string[]): Promise<ProductRecord[]>;
  /** Returns the products that have these SKUs. Two queries for each 100. */
  productsBySku(skus: readonly string[]): Promise<ProductRecord[]>;
}

const Sku = z.object({ productId: z.string() });

export const createProductLookup = (client: DynamoDBDocumentClient, table: string): ProductLookup => {
  const products: ProductLookup['products'] = async (ids) => {
    const items = await getItems(client, table, ids.map(productKey));
    return items.flatMap((item) => productAmong([toCatalogueItem(item)]) ?? []);
  };
  return {
    items: async (ids) => {
      const keys = ids.flatMap((id) => [productKey(id), quantityKey(id)]);
      return (await getItems(client, table, keys)).map(toCatalogueItem);
    },
    products,
    productsBySku: async (skus) => {
      const owners = await getItems(client, table, skus.map(skuKey));
      return products(owners.map((item) => Sku.parse(item).productId));
    },
  };
};
