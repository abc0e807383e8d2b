import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type HoldLimits, type HoldRefusal, isFirstOrder, refusalOf } from '../../domain/hold-limits.ts';
import { goodsValueOf, type NewOrder } from '../../domain/new-order.ts';
import type { StoredOrder } from '../../domain/order.ts';
import { holdingsOf, lockHolders } from '../../store/holdings.ts';
import { insertOrder } from '../../store/order-updates.ts';
import type { OrderWriteDb } from '../../store/tables.ts';

/** What became of beginning an order; `begun-before` when its key or its version of the cart began one already. */
export type BeginResult =
  | { outcome: 'begun'; order: StoredOrder; isFirstOrder: boolean }
  | { outcome: 'refused'; refusal: HoldRefusal }
  | { outcome: 'begun-before' }
  | { outcome: 'busy' };

/**
 * Stores an order as PLACING unless its customer, its address or its network holds too much; `busy` while another order of
 * the same customer or address is judged. Three queries.
 */
export const beginOrder = (
  transact: Transact<OrderWriteDb>,
  newOrder: NewOrder,
  limits: HoldLimits,
): Promise<BeginResult> =>
  transact(async (trx) => {
    if (!(await lockHolders(trx, newOrder))) return { outcome: 'busy' };
    const { isRepeated, ...holdings } = await holdingsOf(trx, newOrder, limits);
    if (isRepeated) return { outcome: 'begun-before' };
    const { lines } = newOrder;
    const refusal = refusalOf({ lines, value: goodsValueOf(lines) }, holdings, limits);
    if (refusal) return { outcome: 'refused', refusal };
    const order = await insertOrder(trx, newOrder);
    return order ? { outcome: 'begun', order, isFirstOrder: isFirstOrder(holdings) } : { outcome: 'begun-before' };
  });
