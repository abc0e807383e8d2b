import type { Emit } from '@eshop/service-kit/outbox/transact';
import { sql, type Transaction } from 'kysely';
import { lockProducts } from './levels.ts';
import type { Move } from './movements.ts';
import { moved } from './stock.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** A recorded return of an order, with its units that can be sold again. */
export interface RestockedReturn {
  orderId: string;
  returnId: string;
  units: readonly { productId: string; warehouseId: string; quantity: number }[];
  by: string;
}

/** More units would come back than the order was sent: a receipt that names the order was booked for them too. */
export class TooManyReturned extends Error {}

/**
 * Books units of a return as movements into the warehouses that they came from, unless they are booked already; the products'
 * locks keep two deliveries from both doing so. Returns whether anything was booked. Throws TooManyReturned. Eight queries.
 */
export const bookReturn = async (trx: Trx, emit: Emit, { orderId, returnId, units, by }: RestockedReturn) => {
  const productIds = units.map(({ productId }) => productId);
  const locked = await lockProducts(trx, productIds);
  const bookedRows = await trx
    .selectFrom('movements')
    .select(['product_id', 'warehouse_id'])
    .where('return_id', '=', returnId)
    .execute();
  const bookedPlaces = new Set(bookedRows.map(({ product_id, warehouse_id }) => `${product_id} ${warehouse_id}`));
  const newUnits = units.filter(({ productId, warehouseId }) => !bookedPlaces.has(`${productId} ${warehouseId}`));
  if (newUnits.length === 0) return false;
  await checkOut(trx, orderId, newUnits);
  const moves = newUnits.map((unit): Move => ({ ...unit, kind: 'return', orderId, returnId, by, note: '' }));
  await moved(trx, emit, locked, moves);
  return true;
};

/**
 * A person has to find out whether the receipt or the return is true. An order whose shipment is still to be consumed has no
 * movements yet. The products are locked. Two queries.
 */
const checkOut = async (trx: Trx, orderId: string, units: RestockedReturn['units']): Promise<void> => {
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
  for (const [productId, parts] of Map.groupBy(units, (unit) => unit.productId)) {
    const quantity = parts.reduce((total, part) => total + part.quantity, 0);
    const out = outOf.get(productId) ?? 0;
    if (quantity > out)
      throw new TooManyReturned(`order ${orderId} returned ${quantity} of ${productId}, of which ${out} are out`);
  }
};
