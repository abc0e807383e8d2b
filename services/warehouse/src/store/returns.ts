import { notSent } from '@eshop/contracts/problems/stock';
import type { Receipt } from '@eshop/contracts/stock';
import { sql, type Transaction } from 'kysely';
import type { WarehouseDb } from './tables.ts';

/**
 * Throws a 409 problem when more of a product would come back than the order was sent and has not given back yet, to
 * whichever warehouse. The product is locked, so that two returns at once cannot both count the same pieces. One query.
 */
export const checkReturned = async (
  trx: Transaction<WarehouseDb>,
  { orderId, productId, quantity }: Receipt & { orderId: string },
): Promise<void> => {
  const { out } = await trx
    .selectFrom('movements')
    .where('order_id', '=', orderId)
    .where('product_id', '=', productId)
    .select(sql<number>`coalesce(-sum(quantity), 0)::int`.as('out'))
    .executeTakeFirstOrThrow();
  if (out < quantity) throw notSent(`Only ${out} of that order are out.`, { available: out });
};
