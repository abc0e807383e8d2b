import { newId } from '@eshop/contracts/ids';
import { maxReturns, type Order, type RecordReturn } from '@eshop/contracts/order';
import { notFound } from '@eshop/contracts/problems/general';
import { ownOrder, refundExceedsOrder, returnExceedsOrder, wrongState } from '@eshop/contracts/problems/orders';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import { once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { detailOf, type StoredOrder, stateOf, totalOf } from '../domain/order.ts';
import { orderReturned, saleReturned } from '../domain/order-events.ts';
import { isPlaced } from '../domain/order-status.ts';
import { excessOf, type StoredReturn, unitsOf } from '../domain/returns.ts';
import { addReturn, lockOrder } from '../store/order-updates.ts';
import type { OrderWriteDb } from '../store/tables.ts';

/** A return that a team member records. */
interface ReturnRequest {
  orderId: string;
  requested: RecordReturn;
  by: Actor;
  /** The idempotency key. */
  key: string;
  seenVersion: number;
}

/**
 * Records a return of a delivered order. One transaction writes the return, its key, its audit entry and the events by which
 * stock, payment and sales follow. Throws a 404 problem on an unknown order, 412 on a version that is no longer current,
 * 409 when the order is not delivered or more would come back than it had. Seven queries.
 */
export type RecordOrderReturn = (request: ReturnRequest) => Promise<Order>;

/** Creates the recording of returns. */
export const createRecordReturn =
  (transact: Transact<OrderWriteDb>): RecordOrderReturn =>
  ({ orderId, requested, by, key, seenVersion }) =>
    transact((trx, emit) =>
      once(trx, { scope: `${by.id} returns ${orderId}`, key, body: requested }, async () => {
        const lockedRow = await lockOrder(trx, orderId);
        if (!lockedRow || !isPlaced(lockedRow.order.status)) throw notFound();
        const { order, now } = lockedRow;
        if (order.userId === by.id) throw ownOrder('Nobody records a return of an order that they placed.');
        if (order.version !== seenVersion) throw staleVersion(stateOf(order));
        checkAllowed(order, requested);
        const orderReturn = returnOf(order, requested, by.id, now);
        const updatedOrder = await addReturn(trx, order, orderReturn);
        emit(orderReturned(updatedOrder, orderReturn), saleReturned(updatedOrder, orderReturn));
        await addToAuditLog(trx, {
          action: 'order.return-recorded',
          by,
          resource: { type: 'order', id: orderId },
          after: { lines: requested.lines, refund: requested.refund },
          note: requested.reason,
        });
        return detailOf(updatedOrder);
      }),
    );

const checkAllowed = (order: StoredOrder, requested: RecordReturn): void => {
  if (order.status !== 'DELIVERED') throw wrongState(`An order that is ${order.status} has nothing to return.`);
  if (order.returns.length >= maxReturns) throw wrongState(`At most ${maxReturns} returns can be recorded.`);
  const excess = excessOf(order, requested, totalOf(order));
  if (excess?.kind === 'units') throw returnExceedsOrder('Some units were not delivered or came back before.', excess);
  if (excess?.kind === 'refund')
    throw refundExceedsOrder('The refund is more than what was paid and not refunded.', excess);
};

/** Times of an order's returns differ, because they are part of what makes a sale fact unique. */
const returnOf = (order: StoredOrder, requested: RecordReturn, by: string, now: Date): StoredReturn => {
  const previous = Date.parse(order.returns.at(-1)?.at ?? '') || 0;
  const names = new Map(order.lines.map(({ productId, name }) => [productId, name]));
  return {
    id: newId(),
    at: new Date(Math.max(now.getTime(), previous + 1)).toISOString(),
    by,
    reason: requested.reason,
    lines: requested.lines.map((line) => ({ ...line, name: names.get(line.productId) ?? '' })),
    refund: requested.refund,
    units: unitsOf(order, requested),
  };
};
