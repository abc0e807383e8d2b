import type { Order, OrderStatus } from '@eshop/contracts/order';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import type { StoredOrder } from './order.ts';
import { next, type OrderAction } from './order-status.ts';

/** Who changes an order, and their note. */
export interface OrderChange {
  action: OrderAction;
  by: string;
  note?: string | undefined;
  /** The team member who decides this, for the audit log, and the version of the order that the decision is based on. */
  decision?: { staff: Actor; seenVersion: number };
  /** The payment that the change follows; nothing changes when a version at least as new was followed before. */
  payment?: FollowedPayment | undefined;
}

/** A version of the order's payment, and until when it has to be paid or reviewed as far as that is known. */
export interface FollowedPayment {
  version: number;
  deadline?: string | undefined;
  reviewDeadline?: string | null | undefined;
  /** Whether the reviewer said that money was received; null or undefined where nobody did. */
  moneyReceived?: boolean | null | undefined;
  /** Whether a person has to check if money arrived; undefined where payment did not say. */
  isMoneyToBeChecked?: boolean | undefined;
}

/** Whether the newest change is this decision, made by the same person on the version they saw: its response was lost. */
export const isRepeatedDecision = (
  order: StoredOrder,
  { action, by, note }: OrderChange,
  seenVersion: number,
): boolean => {
  const last = order.timeline.at(-1);
  const previous = order.timeline.at(-2);
  return (
    order.version === seenVersion + 1 &&
    last?.by === by &&
    last.note === (note ?? null) &&
    previous !== undefined &&
    next(previous.status, action) === last.status
  );
};

/**
 * What a change adds to the timeline. A decision that overtakes the event of the submission represents both, so the buyer's
 * submission is added too.
 */
export const timelineEntriesOf = (
  { status, userId }: StoredOrder,
  entry: Order['timeline'][number],
): Order['timeline'] => {
  const isOvertaking = status === 'PENDING_PAYMENT' && decidedStatuses.has(entry.status);
  return isOvertaking ? [{ status: 'PAYMENT_SUBMITTED', at: entry.at, by: userId, note: null }, entry] : [entry];
};

/** The states that a decision on a proof leads to. */
const decidedStatuses = new Set<OrderStatus>(['PAID', 'REJECTED', 'PENDING_PAYMENT']);
