import type { StoredOrder } from '../domain/order.ts';
import type { ExpireOrder } from '../use-cases/expire-order.ts';
import { attempt, type FailureReport, inBatches } from './batches.ts';

interface Deps extends FailureReport {
  /** Claims orders past the deadline for their proof, or for its review, so that one replica alone works on each. */
  claimOverdue: (deadline: 'payment' | 'review', limit: number) => Promise<StoredOrder[]>;
  expireOrder: ExpireOrder;
}

/** Creates the job that expires orders whose deadline passed. It may run in several replicas at once. */
export const createExpireUnpaid = ({ claimOverdue, expireOrder, ...report }: Deps) => {
  const expireOverdue = (deadline: 'payment' | 'review') =>
    inBatches(
      (limit) => claimOverdue(deadline, limit),
      (order) => attempt(report, { job: 'expire-unpaid', orderId: order.id }, expireOrder(order)),
    );
  return async (): Promise<void> => {
    await Promise.all([expireOverdue('payment'), expireOverdue('review')]);
  };
};
