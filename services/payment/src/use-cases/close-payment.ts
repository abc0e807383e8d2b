import type { CloseOutcome, ClosePayment as CloseRequest } from '@eshop/contracts/payment';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { z } from 'zod';
import { decideClose } from '../domain/payment-status.ts';
import { reviewDeadlineOf } from '../store/payment-view.ts';
import { ensurePayment, lockPayment } from '../store/payments.ts';
import type { PaymentDb } from '../store/tables.ts';
import { hasUploads } from '../store/uploads.ts';
import { changePayment } from './change-payment.ts';

export type ClosePayment = (request: z.infer<typeof CloseRequest>) => Promise<CloseOutcome>;

/**
 * Closes the payment of an order that expires or is cancelled, if nothing stands against it; the payment need not exist yet.
 * Judged under the payment's lock, by the database's clock: of expiry, cancel, proof and approval at once one wins.
 */
export const createClosePayment =
  (transact: Transact<PaymentDb>): ClosePayment =>
  ({ reason, by, ...order }) =>
    transact(async (trx, emit) => {
      await ensurePayment(trx, order);
      const payment = await lockPayment(trx, 'order_id', order.orderId);
      const { row, isOverdue, isReviewOverdue } = payment;
      const closing = {
        status: row.status,
        closedFor: row.closed_for,
        isOverdue,
        isReviewOverdue,
        isUploading: await hasUploads(trx, row.id),
        proofRequests: row.proof_requests,
      };
      const { action, ...outcome } = decideClose(closing, reason);
      const columns = { closed_for: reason, reason: null };
      const changedRow = action && (await changePayment({ trx, emit }, payment, { action, by, columns }));
      const { version, status } = changedRow ?? row;
      const reviewDeadline = reviewDeadlineOf(changedRow ?? row);
      return { ...outcome, version, status, ...(reviewDeadline && { reviewDeadline }) };
    });
