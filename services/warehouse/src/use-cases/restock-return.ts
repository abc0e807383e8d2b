import type { Move } from '../domain/move.ts';
import type { StockLine } from '../domain/reservation.ts';
import { selectReturnPlaces, sumUnitsOut } from '../store/movements.ts';
import { selectStates } from '../store/reservations.ts';
import { lockProducts } from '../store/stock-versions.ts';
import type { Trx } from '../store/tables.ts';
import { moveStock } from './move-stock.ts';
import type { OpenTransaction } from './open-transaction.ts';

/** A recorded return of an order, with its units that can be sold again. */
export interface RestockedReturn {
  orderId: string;
  returnId: string;
  units: readonly StockLine[];
  by: string;
}

/** More units would come back than the order was sent: a receipt that names the order was booked for them too. */
export class TooManyReturned extends Error {}

/**
 * Books units of a return as movements into the warehouses that they came from, unless they are booked already; the products'
 * locks keep two deliveries from both doing so. Returns whether anything was booked. Throws TooManyReturned. Eight queries.
 */
export const restockReturn = async (
  transaction: OpenTransaction,
  { orderId, returnId, units, by }: RestockedReturn,
): Promise<boolean> => {
  const { trx } = transaction;
  const productIds = units.map(({ productId }) => productId);
  const versions = await lockProducts(trx, productIds);
  const bookedPlaces = new Set((await selectReturnPlaces(trx, returnId)).map(keyOf));
  const newUnits = units.filter((unit) => !bookedPlaces.has(keyOf(unit)));
  if (newUnits.length === 0) return false;
  await checkUnitsOut(trx, orderId, newUnits);
  const moves = newUnits.map((unit): Move => ({ ...unit, kind: 'return', orderId, returnId, by, note: '' }));
  await moveStock(transaction, versions, moves);
  return true;
};

const keyOf = ({ productId, warehouseId }: Pick<StockLine, 'productId' | 'warehouseId'>) =>
  `${productId} ${warehouseId}`;

/**
 * Throws TooManyReturned when more units would come back than are out: a person has to find out whether the receipt or the
 * return is true. An order whose shipment is still to be consumed has no movements yet. The products are locked. Two queries.
 */
const checkUnitsOut = async (trx: Trx, orderId: string, units: RestockedReturn['units']): Promise<void> => {
  const state = (await selectStates(trx, [orderId])).get(orderId);
  if (state && state !== 'SHIPPED') return;
  const unitsOut = await sumUnitsOut(trx, orderId);
  for (const [productId, parts] of Map.groupBy(units, (unit) => unit.productId)) {
    const quantity = parts.reduce((total, part) => total + part.quantity, 0);
    const out = unitsOut.get(productId) ?? 0;
    if (quantity > out)
      throw new TooManyReturned(`order ${orderId} returned ${quantity} of ${productId}, of which ${out} are out`);
  }
};
