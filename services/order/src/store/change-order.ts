import type { Order, OrderStatus } from '@eshop/contracts/order';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { sql, type Transaction } from 'kysely';
import { entriesOf, type StoredOrder, statusEvents } from '../domain/order.ts';
import { endsUnpaid, holdsUnpaid, isPlaced, next, type OrderAction, type OrderState } from '../domain/order-status.ts';
import { toOrder, toStored } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;

/** Who changes an order, and what they say about it. */
export interface Change {
  action: OrderAction;
  by: string;
  note?: string | undefined;
  /** A team member who decides this, for the audit log, and the version of the order that the decision is based on. */
  decision?: { staff: Actor; seenVersion: number };
  /** The payment that the change follows; nothing changes when a version at least as new was followed before. */
  payment?: FollowedPayment | undefined;
}

/** A version of the order's payment, and until when it is to be paid or reviewed as far as that is known. */
interface FollowedPayment {
  version: number;
  deadline?: string | undefined;
  reviewDeadline?: string | null | undefined;
  /** Whether the reviewer said that money was received; null or undefined where nobody did. */
  moneyReceived?: boolean | null | undefined;
  /** Whether a person has to check if money arrived; undefined where payment did not say. */
  isMoneyToBeChecked?: boolean | undefined;
}

/**
 * What became of a change: `repeated` when the same person made the same decision before, `stale` when a decision is
 * based on an older version, `own` when who decides placed the order, `refused` when the order's state does not allow it.
 */
export type Changed =
  | { outcome: 'changed' | 'repeated' | 'stale' | 'own' | 'refused'; order: StoredOrder }
  | { outcome: 'unknown' };

/** Changes an order in the caller's transaction; see `OrderStore`. */
export const changeRow = async (
  trx: Trx,
  id: string,
  { action, by, note, decision, payment }: Change,
  emit: Parameters<Parameters<Transact<OrderWriteDb>>[0]>[1],
): Promise<Changed> => {
  const row = await lockRow(trx, id);
  if (!row) return { outcome: 'unknown' };
  const order = toStored(row);
  if (!isPlaced(order.status)) return { outcome: 'unknown' };
  if (decision?.staff.id === order.userId) return { outcome: 'own', order };
  if (payment && payment.version <= row.payment_version) return { outcome: 'refused', order };
  if (payment) await followPayment(trx, order, payment);
  if (decision && decision.seenVersion !== order.version)
    return { outcome: isRepeated(order, { action, by, note }, decision.seenVersion) ? 'repeated' : 'stale', order };
  const status = next(order.status, action);
  if (!status) return { outcome: 'refused', order };
  const entries = entriesOf(order, { status, at: row.now.toISOString(), by, note: note ?? null });
  const changed = toOrder(await statusRow(trx, order, status, entries, payment));
  if (!changed) throw new Error(`order ${id} vanished under its lock`);
  emit(...statusEvents(changed, order.status));
  if (decision) {
    await addToAuditLog(trx, {
      action: 'order.status-changed',
      by: decision.staff,
      resource: { type: 'order', id },
      ...changesBetween({ status: order.status }, { status }),
      note,
    });
  }
  return { outcome: 'changed', order: changed };
};

/** Whether the newest change is this decision, made by the same person on the version they saw: its response was lost. */
const isRepeated = (order: StoredOrder, { action, by, note }: Change, seenVersion: number): boolean => {
  const last = order.timeline.at(-1);
  const previousEntry = order.timeline.at(-2);
  return (
    order.version === seenVersion + 1 &&
    last?.by === by &&
    last.note === (note ?? null) &&
    previousEntry !== undefined &&
    next(previousEntry.status, action) === last.status
  );
};

/** Remembers the payment's version, also where the state does not change: what is older must not change it later. */
const followPayment = (
  trx: Trx,
  { id, status }: StoredOrder,
  { version, deadline, reviewDeadline, isMoneyToBeChecked }: FollowedPayment,
) =>
  trx
    .updateTable('orders')
    .set({
      payment_version: version,
      ...(deadline && { payment_deadline: new Date(deadline) }),
      ...(reviewDeadline !== undefined && {
        review_deadline: reviewDeadline === null ? null : new Date(reviewDeadline),
      }),
      ...(isMoneyToBeChecked !== undefined && { money_to_be_checked: isMoneyToBeChecked }),
      ...(!isCounted(status, isMoneyToBeChecked) && noDigests),
    })
    .where('id', '=', id)
    .execute();

/** Whether an order counts towards the limits by address and network. */
const isCounted = (status: OrderState, isMoneyToBeChecked = false) =>
  !isPlaced(status) || holdsUnpaid(status) || isMoneyToBeChecked;

const noDigests = { delivery_digest: null, network_digest: null };

/** The order under its lock, with the time by the database's clock. */
export const lockRow = (trx: Trx, id: string) =>
  trx
    .selectFrom('orders')
    .selectAll()
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

const statusRow = (
  trx: Trx,
  order: StoredOrder,
  status: OrderStatus,
  entries: Order['timeline'],
  { moneyReceived, isMoneyToBeChecked }: Partial<FollowedPayment> = {},
) =>
  trx
    .updateTable('orders')
    .set({
      status,
      version: order.version + 1,
      attempts: 0,
      leased_until: sql`'-infinity'`,
      updated_at: entries.at(-1)?.at ?? sql`now()`,
      timeline: JSON.stringify([...order.timeline, ...entries]),
      ...(!isCounted(status, isMoneyToBeChecked) && noDigests),
      ...(endsUnpaid(status, moneyReceived) && { ended_unpaid_at: sql`now()` }),
    })
    .where('id', '=', order.id)
    .returningAll()
    .executeTakeFirst();
