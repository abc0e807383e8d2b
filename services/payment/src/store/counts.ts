import type { PaymentStatus } from '@eshop/contracts/payment';
import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** The states in which a payment waits for somebody. */
const waitingStatuses: readonly PaymentStatus[] = ['PENDING', 'SUBMITTED', 'TO_BE_CHECKED', 'REFUND_DUE'];

/** How many payments are in a state, and since when the oldest of them is there. */
export interface PaymentCount {
  status: PaymentStatus;
  count: number;
  oldest: string;
}

/**
 * Returns how many payments are in each state, and since when the oldest of them is there: a proof that waits, since it was sent.
 * Two queries, one by the queue's index alone and one over the proofs that wait.
 */
export const countPayments = async (db: Db, { closed }: { closed: boolean }): Promise<PaymentCount[]> => {
  const rows = await db
    .selectFrom('payments')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count'), fn.min('created_at').as('oldest')])
    .$if(!closed, (some) => some.where('status', 'in', waitingStatuses))
    .groupBy('status')
    .orderBy('status')
    .execute();
  const proof = await oldestProof(db);
  return rows.map(({ status, count, oldest }) => {
    const waitingSince = status === 'SUBMITTED' && proof ? proof : oldest;
    return { status, count: Number(count), oldest: waitingSince.toISOString() };
  });
};

/** Returns how many submitted proofs have waited longer than the review time. One query, by an index. */
export const countEscalated = async (db: Db, reviewHours: number): Promise<number> => {
  const { count } = await db
    .selectFrom('payments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'SUBMITTED')
    .where('submitted_at', '<', sql<Date>`now(3) - interval ${Math.round(reviewHours * 3600)} second`)
    .executeTakeFirstOrThrow();
  return Number(count);
};

const oldestProof = async (db: Db) => {
  const proofs = db.selectFrom('payments').where('status', '=', 'SUBMITTED');
  return (await proofs.select(({ fn }) => fn.min('submitted_at').as('oldest')).executeTakeFirst())?.oldest;
};
