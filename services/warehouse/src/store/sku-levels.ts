import { sql } from 'kysely';
import type { SkuLevel } from '../domain/compare-count.ts';
import type { Trx } from './tables.ts';

/** Returns the products that are sold under these SKU keys, with their level in a warehouse. One query. */
export const selectLevelsBySku = async (
  trx: Trx,
  warehouseId: string,
  skuKeys: readonly string[],
): Promise<SkuLevel[]> => {
  const { rows } = await sql<SkuLevel>`
    select sku, products.id as "productId", coalesce(on_hand, 0) as "onHand", coalesce(reserved, 0) as reserved
    from products left join stock_levels on product_id = products.id and warehouse_id = ${warehouseId}
    where lower(sku) = any(${[...skuKeys]}::text[]) and not deleted`.execute(trx);
  return rows;
};
