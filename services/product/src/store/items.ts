import { z } from 'zod';
import { ProductRecord, QuantityRecord } from '../domain/product.ts';

/** An item of the catalogue: a product, or a quantity (which may be there before its product is). */
export type CatalogueItem = { kind: 'product'; record: ProductRecord } | { kind: 'quantity'; record: QuantityRecord };

const Kind = z.object({ sk: z.enum(['product', 'quantity']) });

/** Reads a product's or a quantity's item. Throws when it is neither. */
export const toCatalogueItem = (item: unknown): CatalogueItem => {
  const { sk: kind } = Kind.parse(item);
  return kind === 'product'
    ? { kind, record: ProductRecord.parse(item) }
    : { kind, record: QuantityRecord.parse(item) };
};
