import { sql } from 'kysely';
import type { FirstOrderStock } from '../domain/first-orders.ts';
import type { Trx } from './tables.ts';

/** Returns what the share of first orders is judged by, of locked products. One query. */
export const selectFirstOrderStock = async (
  trx: Trx,
  productIds: readonly string[],
  pauseHours: number,
): Promise<FirstOrderStock[]> => {
  const { rows } = await sql<FirstOrderStock>`
    select product_id as "productId", sum(on_hand - committed)::int as uncommitted,
      sum(first_order_held)::int as "firstOrderHeld",
      coalesce(bool_or(first_order_lapsed_at > now() - make_interval(secs => ${pauseHours * 3600})), false) as "hasLapsed"
    from stock_levels join stock_versions using (product_id)
    where product_id = any(${productIds}::uuid[]) group by product_id`.execute(trx);
  return rows;
};

/** Stamps the products of a first order that released them unpaid, under their locks. One query. */
export const stampFirstOrderRelease = async (trx: Trx, orderId: string): Promise<void> => {
  await trx
    .updateTable('stock_versions')
    .set({ first_order_lapsed_at: sql`now()` })
    .where('product_id', 'in', (q) =>
      q.selectFrom('reservation_lines').select('product_id').where('order_id', '=', orderId),
    )
    .execute();
};
