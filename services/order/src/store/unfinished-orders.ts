import { type Kysely, sql } from 'kysely';
import type { StoredOrder } from '../domain/order.ts';
import { isPlaced } from '../domain/order-status.ts';
import { toOrder } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

/** How long one replica alone works on an order it claimed; the calls it makes have deadlines of three seconds. */
const leaseSeconds = 5;
const maxBackoffSeconds = 600;

const lease = { leased_until: sql<Date>`now() + make_interval(secs => ${leaseSeconds})` };
const claim = { ...lease, attempts: sql<number>`attempts + 1` };

/** Not leased, and with a pause after the lease that doubles with each failed attempt: 0 s, 5 s, 15 s … ten minutes. */
const isDue = sql<boolean>`leased_until + make_interval(secs =>
  least(${maxBackoffSeconds}, ${leaseSeconds} * power(2, least(20, greatest(attempts, 1) - 1))) - ${leaseSeconds}) < now()`;

/** What an order waits for, and until when. */
const deadlines = {
  payment: { status: 'PENDING_PAYMENT', deadline: 'payment_deadline' },
  review: { status: 'PAYMENT_SUBMITTED', deadline: 'review_deadline' },
} as const;

/** What a fence found: the order can no longer be placed, it was placed before, or it no longer exists. */
export type Fence = 'fenced' | 'placed' | 'gone';

/**
 * Orders that a job has to end: unpaid ones, and those whose placing failed or died. A claim lasts five seconds, so of
 * several replicas one works on an order; an order that fails is claimed again later and later and delays no other.
 */
export interface UnfinishedOrders {
  /**
   * Claims orders past the deadline for their proof, or for its review, by the database's clock and the longest overdue
   * first. One query.
   */
  claimOverdue(deadline: keyof typeof deadlines, limit: number): Promise<StoredOrder[]>;
  /**
   * Claims orders whose placing began that long ago or was given up, and fences them: they are UNDOING when this
   * resolves. Returns their ids, oldest first. One query.
   */
  claimUnplaced(limit: number, olderThanSeconds: number): Promise<string[]>;
  /** Claims and fences this order, unless another replica works on it or it is younger. One query. */
  claimForRetry(id: string, olderThanSeconds: number): Promise<boolean>;
  /** Keeps an order from being placed; waits for a completion that is being committed. At most two queries. */
  fence(id: string): Promise<Fence>;
  /** Deletes a fenced order after its effects were compensated. One query. */
  forget(id: string): Promise<void>;
}

/** Creates the store of orders that a job has to end. */
export const createUnfinishedOrders = (db: Kysely<OrderWriteDb>): UnfinishedOrders => ({
  claimOverdue: async (wait, limit) => {
    const { status, deadline } = deadlines[wait];
    const rows = await db
      // Materialized: some plans would run a subquery again, and so claim more than the limit.
      .with(
        (overdue) => overdue('overdue').materialized(),
        (q) =>
          q
            .selectFrom('orders')
            .select('id')
            .where('status', '=', status)
            .where(deadline, '<', sql<Date>`now()`)
            .where(isDue)
            .orderBy(deadline)
            .limit(limit)
            .forUpdate()
            .skipLocked(),
      )
      .updateTable('orders')
      .set(claim)
      .where('id', 'in', (q) => q.selectFrom('overdue').select('overdue.id'))
      .returningAll()
      .execute();
    return rows.map(toOrder);
  },

  claimUnplaced: async (limit, olderThanSeconds) => {
    const rows = await db
      .with(
        (stale) => stale('stale').materialized(),
        (q) =>
          q
            .selectFrom('orders')
            .select('id')
            .where('status', 'in', ['PLACING', 'UNDOING'])
            .where((any) =>
              any.or([
                any('status', '=', 'UNDOING'),
                any('created_at', '<', sql<Date>`now() - make_interval(secs => ${olderThanSeconds})`),
              ]),
            )
            .where(isDue)
            .orderBy('created_at')
            .limit(limit)
            .forUpdate()
            .skipLocked(),
      )
      .updateTable('orders')
      .set({ ...claim, status: 'UNDOING' })
      .where('id', 'in', (q) => q.selectFrom('stale').select('stale.id'))
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  },

  claimForRetry: async (id, olderThanSeconds) => {
    const row = await db
      .updateTable('orders')
      .set({ ...claim, status: 'UNDOING' })
      .where('id', '=', id)
      .where('status', 'in', ['PLACING', 'UNDOING'])
      .where('created_at', '<', sql<Date>`now() - make_interval(secs => ${olderThanSeconds})`)
      .where('leased_until', '<', sql<Date>`now()`)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },

  fence: async (id) => {
    const fencedRow = await db
      .updateTable('orders')
      .set({ ...lease, status: 'UNDOING' })
      .where('id', '=', id)
      .where('status', 'in', ['PLACING', 'UNDOING'])
      .returning('id')
      .executeTakeFirst();
    if (fencedRow) return 'fenced';
    const row = await db.selectFrom('orders').select('status').where('id', '=', id).executeTakeFirst();
    return row && isPlaced(row.status) ? 'placed' : 'gone';
  },

  forget: async (id) => {
    await db.deleteFrom('orders').where('id', '=', id).where('status', '=', 'UNDOING').execute();
  },
});
