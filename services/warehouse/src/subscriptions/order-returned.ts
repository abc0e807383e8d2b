import { on, Poison, repeated } from '@eshop/service-kit/events/subscription';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { sql, type Transaction } from 'kysely';
import { lockProducts } from '../store/levels.ts';
import { moved } from '../store/stock.ts';
import type { WarehouseDb } from '../store/tables.ts';

/** Units that can be sold again go back into the stock of the warehouses that they came from. */
export const onOrderReturned = (transact: Transact<WarehouseDb>) =>
  on('order-returned', async ({ eventId, orderId, returned, by }) => {
    const restocked = returned.filter(({ restock }) => restock);
    if (restocked.length === 0) return undefined;
    return transact(async (trx, emit) => {
      if (!(await takeOnce(trx, eventId, 'order-returned'))) return repeated;
      const locked = await lockProducts(
        trx,
        restocked.map(({ productId }) => productId),
      );
      await checkOut(trx, orderId, restocked);
      const moves = restocked.map(({ productId, warehouseId, quantity }) => ({
        kind: 'return' as const,
        productId,
        warehouseId,
        quantity,
        orderId,
        by,
        note: '',
      }));
      await moved(trx, emit, locked, moves);
      return undefined;
    });
  });

/**
 * Throws Poison when more units would come back than the order was sent, because a receipt that names the order was booked
 * for them too: a person has to find out which of the two is true. An order whose shipment is still to be consumed has
 * no movements yet. The products are locked. Two queries.
 */
const checkOut = async (
  trx: Transaction<WarehouseDb>,
  orderId: string,
  restocked: readonly { productId: string; quantity: number }[],
): Promise<void> => {
  const reservation = await trx
    .selectFrom('reservations')
    .select('state')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (reservation && reservation.state !== 'SHIPPED') return;
  const rows = await trx
    .selectFrom('movements')
    .select(['product_id', sql<number>`-sum(quantity)::int`.as('out')])
    .where('order_id', '=', orderId)
    .groupBy('product_id')
    .execute();
  const outOf = new Map(rows.map(({ product_id, out }) => [product_id, out]));
  for (const [productId, parts] of Map.groupBy(restocked, (unit) => unit.productId)) {
    const quantity = parts.reduce((total, part) => total + part.quantity, 0);
    const out = outOf.get(productId) ?? 0;
    if (quantity > out)
      throw new Poison(`order ${orderId} returned ${quantity} of ${productId}, of which ${out} are out`);
  }
};
