import { z } from 'zod';
import type { CatalogueItem } from '../domain/catalogue-item.ts';
import { ProductRecord, QuantityRecord } from '../domain/product.ts';

const Kind = z.object({ sk: z.enum(['product', 'quantity']) });

/** Reads a product's or a quantity's item. Throws when it is neither. */
export const toCatalogueItem = (item: unknown): CatalogueItem => {
  const { sk: kind } = Kind.parse(item);
  return kind === 'product'
    ? { kind, record: ProductRecord.parse(item) }
    : { kind, record: QuantityRecord.parse(item) };
};
