import { sql } from 'kysely';
import { databaseClock } from '../sql/database-clock.ts';
import { dialectOf, type Queries } from '../sql/dialect.ts';
import type { InboxTables } from '../sql/kit-tables.ts';

/**
 * Marks an event as processed in the caller's transaction. Returns true the first time, and false when a committed
 * transaction has processed it before. Waits for another transaction that is processing it. `eventId` is a UUID.
 */
export const markProcessed = async (trx: Queries<InboxTables>, eventId: string, topic: string): Promise<boolean> => {
  const insert = trx.insertInto('inbox').values({ event_id: eventId, topic });
  if (dialectOf(trx) === 'postgres') {
    const { numInsertedOrUpdatedRows } = await insert
      .onConflict((conflict) => conflict.columns(['event_id', 'topic']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  // Not `insert ignore`: that hides truncation too, and its shared lock lets two waiting repetitions deadlock.
  // A row that is changed counts as two.
  const { numInsertedOrUpdatedRows } = await insert
    .onDuplicateKeyUpdate({ deliveries: sql`deliveries + 1` })
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

/** What knows which events were processed. */
export interface Inbox {
  /** Resolves with those of these events that were processed. */
  processed(eventIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The inbox in PostgreSQL or MySQL, in the table of `createInbox`. */
export const sqlInbox = (db: Queries<InboxTables>): Inbox => ({
  processed: async (eventIds) => {
    const rows = await db.selectFrom('inbox').select('event_id').where('event_id', 'in', eventIds).execute();
    return new Set(rows.map(({ event_id }) => event_id));
  },
});

/** Removes up to `limit` events processed more than `olderThanDays` ago; resolves with how many. */
export const purgeInbox = (db: Queries<InboxTables>, olderThanDays = 14, limit = 1000): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const old = await trx
      .selectFrom('inbox')
      .select(['event_id', 'topic'])
      .where('processed_at', '<', databaseClock(dialectOf(db)).after(-olderThanDays * 86_400))
      .orderBy('processed_at')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    if (old.length === 0) return 0;
    const keys = old.map(({ event_id, topic }) => sql`(${event_id}, ${topic})`);
    await sql`delete from inbox where (event_id, topic) in (${sql.join(keys)})`.execute(trx);
    return old.length;
  });
