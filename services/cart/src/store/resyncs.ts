import { type Kysely, sql } from 'kysely';
import type { CartDb } from './tables.ts';

/** Requests to write every cart of Redis to MySQL again, after MySQL was restored from a backup. */
export const createResyncs = (db: Kysely<CartDb>) => ({
  /** Returns the request's id. */
  request: async (): Promise<number> => {
    const { insertId } = await db.insertInto('cart_resyncs').values({ completed_at: null }).executeTakeFirstOrThrow();
    return Number(insertId);
  },
  isCompleted: async (id: number): Promise<boolean> => {
    const row = await db.selectFrom('cart_resyncs').select('completed_at').where('id', '=', id).executeTakeFirst();
    return row?.completed_at != null;
  },
  /** Returns the newest request that nobody completed. */
  findPending: async (): Promise<number | undefined> => {
    const row = await db
      .selectFrom('cart_resyncs')
      .select('id')
      .where('completed_at', 'is', null)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.id;
  },
  /** Also completes the requests before it: every cart was marked after they were made. */
  complete: async (id: number): Promise<void> => {
    const now = sql<Date>`current_timestamp(3)`;
    await db
      .updateTable('cart_resyncs')
      .set({ completed_at: now })
      .where('id', '<=', id)
      .where('completed_at', 'is', null)
      .execute();
  },
  /** Lets later epochs be higher than the one that Redis is in, which a restored MySQL may not know. */
  addEpoch: async (epoch: number): Promise<void> => {
    await sql`insert ignore into cart_epochs (epoch) values (${epoch})`.execute(db);
  },
});

export type Resyncs = ReturnType<typeof createResyncs>;
