import { newId } from '@eshop/contracts/ids';
import { maxReturns, type Order, type RecordReturn } from '@eshop/contracts/order';
import { notFound } from '@eshop/contracts/problems/general';
import { ownOrder, refundExceedsOrder, returnExceedsOrder, wrongState } from '@eshop/contracts/problems/orders';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import { once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { detailOf, orderReturned, type StoredOrder, saleReturned, stateOf, totalOf } from '../domain/order.ts';
import { isPlaced } from '../domain/order-status.ts';
import { excessOf, type StoredReturn, unitsOf } from '../domain/returns.ts';
import { lockRow } from './change-order.ts';
import { toStored } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

interface Request {
  orderId: string;
  requested: RecordReturn;
  by: Actor;
  key: string;
  seenVersion: number;
}

/**
 * Records returns of delivered orders. One transaction writes the return, its key, its audit entry and the events by which
 * stock, payment and sales follow. Throws a 404 problem on an unknown order, 412 on a version that is no longer current,
 * 409 when the order is not delivered or more would come back than it had. Seven queries.
 */
export const createReturns =
  (transact: Transact<OrderWriteDb>) =>
  ({ orderId, requested, by, key, seenVersion }: Request): Promise<Order> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by.id} returns ${orderId}`, key, body: requested }, async () => {
        const row = await lockRow(trx, orderId);
        if (!row || !isPlaced(row.status)) throw notFound();
        const order = toStored(row);
        if (order.userId === by.id) throw ownOrder('Nobody records a return of an order that they placed.');
        if (order.version !== seenVersion) throw staleVersion(stateOf(order));
        checkAllowed(order, requested);
        const orderReturn = returnOf(order, requested, by.id, row.now);
        const changedOrder = toStored(
          await trx
            .updateTable('orders')
            .set({
              version: order.version + 1,
              updated_at: orderReturn.at,
              returns: JSON.stringify([...order.returns, orderReturn]),
            })
            .where('id', '=', orderId)
            .returningAll()
            .executeTakeFirstOrThrow(),
        );
        emit(orderReturned(changedOrder, orderReturn), saleReturned(changedOrder, orderReturn));
        await addToAuditLog(trx, {
          action: 'order.return-recorded',
          by,
          resource: { type: 'order', id: orderId },
          after: { lines: requested.lines, refund: requested.refund },
          note: requested.reason,
        });
        return detailOf(changedOrder);
      }),
    );

export type RecordOrderReturn = ReturnType<typeof createReturns>;

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
