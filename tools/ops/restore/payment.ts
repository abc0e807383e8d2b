import { openS3 } from '@eshop/service-kit/aws/s3';
import { withOutbox } from '@eshop/service-kit/outbox/transact';
import type { Kysely } from 'kysely';
import { isPlaced, type StoredOrder, totalOf } from '../../../services/order/tooling.ts';
import { createProofs, createRecovery, type PaidOrder, type PaymentDb } from '../../../services/payment/tooling.ts';
import type { Environments, Stores } from '../audit/stores.ts';
import { forEachOrderPage } from './order-pages.ts';

type Report = (text: string) => void;

export const openPayments = ({ payment }: Pick<Stores, 'payment'>) => {
  const db = payment as unknown as Kysely<PaymentDb>;
  return createRecovery(db, withOutbox(db, { wake: () => undefined }));
};

interface Options {
  environments: Environments;
  /** Orders that have not changed since the hour before it are only checked for their payment's state. */
  since: Date;
  report: Report;
}

const hourMs = 3_600_000;

/** Brings payment's restored database up to what the orders know, with the proofs that lie in S3. */
export const restorePayment = async (stores: Stores, { environments, since, report }: Options): Promise<void> => {
  const recovery = openPayments(stores);
  const proofs = openProofs(environments.payment);
  let recoveredCount = 0;
  await forEachOrderPage(stores, async (orders) => {
    const states = await recovery.statesOf(orders.map(({ id }) => id));
    for (const order of orders) {
      const isRecent = order.updatedAt.getTime() >= since.getTime() - hourMs;
      if (states.has(order.id) && !isRecent) continue;
      const proof = order.status === 'PENDING_PAYMENT' ? undefined : await proofs.newest(order.id);
      const { before: statusBefore, status, hasProof } = await recovery.recoverPayment(paidOrder(order), proof);
      for (const { id: returnId, refund, by } of order.returns) {
        if (
          refund.amount > 0 &&
          (await recovery.recoverReturn(order.id, { returnId, amount: refund.amount, by, granters: [] }))
        )
          report(`CHECK order ${order.number}: the refund of its return is due, unless it was paid since the backup`);
      }
      if (statusBefore === status) continue;
      recoveredCount++;
      if (status === 'SUBMITTED' && !hasProof)
        report(`ASK for the proof of order ${order.number} again: its file is gone`);
      if (status === 'REJECTED')
        report(`CHECK order ${order.number}: whether its money was received is not known; if it was, refund it`);
      if (status === 'TO_BE_CHECKED')
        report(`CHECK order ${order.number}: whether its money arrived, unless that was checked since the backup`);
      if (status === 'REFUND_DUE')
        report(`CHECK order ${order.number}: money is due, unless it was given back since the backup`);
    }
  });
  report(`${recoveredCount} payments follow their orders again`);
};

const paidOrder = (order: StoredOrder): PaidOrder => {
  if (!isPlaced(order.status)) throw new Error(`order ${order.id} is not placed`);
  return {
    orderId: order.id,
    number: order.number,
    userId: order.userId,
    total: totalOf(order),
    paymentDeadline: order.paymentDeadline.toISOString(),
    reviewDeadline: order.reviewDeadline?.toISOString() ?? null,
    paymentVersion: order.paymentVersion,
    status: order.status,
    timeline: order.timeline,
  };
};

const openProofs = ({ AWS_REGION = '', S3_ENDPOINT, S3_PAYMENT_PROOFS_BUCKET = '' }: Environments[string] = {}) => {
  const options = { region: AWS_REGION, endpoint: S3_ENDPOINT, isAnonymous: S3_ENDPOINT !== undefined };
  return createProofs(openS3(options, S3_PAYMENT_PROOFS_BUCKET).client, S3_PAYMENT_PROOFS_BUCKET);
};
