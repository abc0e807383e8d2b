import { notFound } from '@eshop/contracts/problems/general';
import { ownOrder, wrongState } from '@eshop/contracts/problems/orders';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import type { Emit, Transact } from '@eshop/service-kit/outbox/transact';
import type { Transaction } from 'kysely';
import { type StoredOrder, stateOf } from '../domain/order.ts';
import { isRepeatedDecision, type OrderChange, timelineEntriesOf } from '../domain/order-change.ts';
import { statusEvents } from '../domain/order-events.ts';
import { countsTowardLimits, endsUnpaid, isPlaced, next, type OrderAction } from '../domain/order-status.ts';
import { transitionRefusal } from '../domain/transition-refusal.ts';
import { lockOrder, updateFollowedPayment, updateStatus } from '../store/order-updates.ts';
import type { OrderWriteDb } from '../store/tables.ts';

/** A transaction on the write side, with the events that its commit publishes. */
export interface OrderTransaction {
  trx: Transaction<OrderWriteDb>;
  emit: Emit;
}

/**
 * What became of a change: `repeated` when the same person made the same decision before, `stale` when a decision is
 * based on an older version, `own` when the one who decides placed the order, `refused` when the order's state does not
 * allow it.
 */
export type ChangeResult =
  | { outcome: 'changed' | 'repeated' | 'stale' | 'own' | 'refused'; order: StoredOrder }
  | { outcome: 'unknown' };

/** Changes an order's state if the table allows it. Four queries with the events, five where it follows its payment. */
export type ChangeOrder = (id: string, change: OrderChange) => Promise<ChangeResult>;

/** Creates the change of an order in a transaction of its own. */
export const createChangeOrder =
  (transact: Transact<OrderWriteDb>): ChangeOrder =>
  (id, change) =>
    transact((trx, emit) => changeOrder({ trx, emit }, id, change));

/** Changes an order as `ChangeOrder` does, in the caller's transaction. */
export const changeOrder = async (
  { trx, emit }: OrderTransaction,
  id: string,
  change: OrderChange,
): Promise<ChangeResult> => {
  const { action, by, note, decision, payment } = change;
  const lockedRow = await lockOrder(trx, id);
  if (!lockedRow) return { outcome: 'unknown' };
  const { order, now } = lockedRow;
  if (!isPlaced(order.status)) return { outcome: 'unknown' };
  if (decision?.staff.id === order.userId) return { outcome: 'own', order };
  if (payment && payment.version <= order.paymentVersion) return { outcome: 'refused', order };
  // Also where the state does not change: an older version of the payment must not change it later.
  if (payment)
    await updateFollowedPayment(trx, id, payment, countsTowardLimits(order.status, payment.isMoneyToBeChecked));
  if (decision && decision.seenVersion !== order.version)
    return { outcome: isRepeatedDecision(order, change, decision.seenVersion) ? 'repeated' : 'stale', order };
  const status = next(order.status, action);
  if (!status) return { outcome: 'refused', order };
  const updatedOrder = await updateStatus(trx, order, {
    status,
    entries: timelineEntriesOf(order, { status, at: now.toISOString(), by, note: note ?? null }),
    isCounted: countsTowardLimits(status, payment?.isMoneyToBeChecked),
    isEndedUnpaid: endsUnpaid(status, payment?.moneyReceived),
  });
  emit(...statusEvents(updatedOrder, order.status));
  if (decision) {
    await addToAuditLog(trx, {
      action: 'order.status-changed',
      by: decision.staff,
      resource: { type: 'order', id },
      ...changesBetween({ status: order.status }, { status }),
      note,
    });
  }
  return { outcome: 'changed', order: updatedOrder };
};

/**
 * Returns the order of a change that somebody requested. Throws a 404 problem where there is none, 412 with the current
 * state on an older version, 403 on one's own order, and 409 where its state does not allow the action.
 */
export const orderOf = (result: ChangeResult, action: OrderAction): StoredOrder => {
  if (result.outcome === 'unknown') throw notFound();
  if (result.outcome === 'stale') throw staleVersion(stateOf(result.order));
  if (result.outcome === 'own') throw ownOrder('Nobody changes the state of an order that they placed.');
  if (result.outcome === 'refused') throw wrongState(transitionRefusal(result.order.status, action));
  return result.order;
};
