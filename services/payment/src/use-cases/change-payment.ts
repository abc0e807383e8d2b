import type { EventOf, OutgoingEvent } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { next, type PaymentAction } from '../domain/payment-status.ts';
import { reviewDeadlineOf } from '../store/payment-view.ts';
import { type LockedPayment, type PaymentColumns, type PaymentRow, updatePayment } from '../store/payments.ts';
import type { OpenTransaction } from './open-transaction.ts';

/** A requested change; `columns` is what it writes beside the status. */
interface PaymentChange {
  action: PaymentAction;
  by: string;
  columns?: PaymentColumns;
}

/**
 * Changes a locked payment and emits payment-updated; returns undefined when the state table does not allow it. Nothing else
 * changes a payment's status, but its restore. One query.
 */
export const changePayment = async (
  { trx, emit }: OpenTransaction,
  { row, now }: Pick<LockedPayment, 'row' | 'now'>,
  { action, by, columns = {} }: PaymentChange,
): Promise<PaymentRow | undefined> => {
  const status = next(row.status, action);
  if (!status) return undefined;
  const writtenColumns = {
    ...columns,
    ...refundColumns(row, action),
    status,
    version: row.version + 1,
    changed_by: by,
    changed_at: now,
  };
  await updatePayment(trx, row.id, writtenColumns);
  const changedRow = { ...row, ...writtenColumns } as PaymentRow;
  emit(paymentUpdated(changedRow, by));
  return changedRow;
};

/** A refund that is owed is of all that was not refunded yet; recording it settles all that is due. */
const refundColumns = (row: PaymentRow, action: PaymentAction): PaymentColumns => {
  if (action === 'owe' || action === 'confirmMoney') return { refund_due: row.amount - row.refunded };
  if (action === 'refund') return { refund_due: 0, refunded: row.refunded + row.refund_due };
  return {};
};

const paymentUpdated = (row: PaymentRow, by: string): OutgoingEvent<'payment-updated'> => {
  const data: EventOf<'payment-updated'> = {
    eventId: newId(),
    version: row.version,
    occurredAt: new Date().toISOString(),
    paymentId: row.id,
    orderId: row.order_id,
    status: row.status,
    by,
    reason: row.reason,
    closedFor: row.closed_for,
    deadline: row.deadline.toISOString(),
    reviewDeadline: reviewDeadlineOf(row),
    proofRequests: row.proof_requests,
    moneyReceived: row.money_received === null ? null : Boolean(row.money_received),
  };
  return { topic: 'payment-updated', data };
};
