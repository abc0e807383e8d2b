import type { RollBackOrder } from '../use-cases/place-order/roll-back-order.ts';
import { attempt, type FailureReport, inBatches } from './batches.ts';

/** A PLACING order older than this was abandoned by its process: its steps have deadlines of some seconds. */
const abandonedSeconds = 30;

interface Deps extends FailureReport {
  /** Claims and fences orders whose placing was given up or began that long ago; returns their ids. */
  claimUnplaced: (limit: number, olderThanSeconds: number) => Promise<string[]>;
  rollBackOrder: RollBackOrder;
}

/** Creates the job that rolls back orders whose placing failed or died. It may run in several replicas at once. */
export const createFinishPlacing =
  ({ claimUnplaced, rollBackOrder, ...report }: Deps) =>
  (): Promise<void> =>
    inBatches(
      (limit) => claimUnplaced(limit, abandonedSeconds),
      (orderId) => attempt(report, { job: 'finish-placing', orderId }, rollBackOrder(orderId)),
    );
