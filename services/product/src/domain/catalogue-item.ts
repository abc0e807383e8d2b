import type { ProductRecord, QuantityRecord } from './product.ts';

/** An item of the catalogue: a product, or a quantity (which may be there before its product is). */
export type CatalogueItem = { kind: 'product'; record: ProductRecord } | { kind: 'quantity'; record: QuantityRecord };

/** Returns the product among the items of one id; undefined when there is none, or it is deleted. */
export const productAmong = (items: readonly CatalogueItem[]): ProductRecord | undefined => {
  const record = items.find((item) => item.kind === 'product')?.record;
  return record?.deleted ? undefined : record;
};
