import type { SaleFilter } from '@eshop/contracts/sale';
import { type ExpressionBuilder, sql } from 'kysely';
import type { SalesDb } from './tables.ts';

/** Returns the condition of a filter: `from` is included, `to` is not; a category includes what lies below it. */
export const matching = (
  eb: ExpressionBuilder<SalesDb, 'sales'>,
  { from, to, productId, category, warehouseId }: SaleFilter,
) =>
  eb.and([
    ...(from ? [eb('sold_at', '>=', new Date(from))] : []),
    ...(to ? [eb('sold_at', '<', new Date(to))] : []),
    ...(productId ? [eb('product_id', '=', productId)] : []),
    ...(warehouseId ? [eb('warehouse_id', '=', warehouseId)] : []),
    ...(category
      ? [eb.or([eb('category', '=', category), sql<boolean>`starts_with(category, ${`${category}/`})`])]
      : []),
  ]);
