import { sql } from 'kysely';
import { databaseClock } from '../sql/database-clock.ts';
import { dialectOf, type Queries } from '../sql/dialect.ts';
import type { EventCursorTables } from '../sql/kit-tables.ts';
import { claimSeconds, type EventCursors } from './event-cursors.ts';

/** Cursors in PostgreSQL or MySQL, in the table of `createEventCursors`. */
export const sqlEventCursors = (db: Queries<EventCursorTables>): EventCursors => {
  const clock = databaseClock(dialectOf(db));
  const claim = { claimed_until: clock.after(claimSeconds) };
  return {
    claim: async (source) => {
      await ensureRow(db, source);
      const { numUpdatedRows } = await db
        .updateTable('event_cursors')
        .set(claim)
        .where('source', '=', source)
        .where('claimed_until', '<=', clock.now)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return undefined;
      const row = db.selectFrom('event_cursors').select('sent_until').where('source', '=', source);
      return { cursor: (await row.executeTakeFirstOrThrow()).sent_until ?? undefined };
    },
    save: async (source, cursor) => {
      const changes = { ...claim, sent_until: cursor };
      await db.updateTable('event_cursors').set(changes).where('source', '=', source).execute();
    },
    release: async (source) => {
      await db.updateTable('event_cursors').set({ claimed_until: clock.now }).where('source', '=', source).execute();
    },
  };
};

const ensureRow = async (db: Queries<EventCursorTables>, source: string): Promise<void> => {
  const insert = db.insertInto('event_cursors').values({ source });
  const onceOnly =
    dialectOf(db) === 'postgres'
      ? insert.onConflict((conflict) => conflict.doNothing())
      : insert.onDuplicateKeyUpdate({ source: sql`source` });
  await onceOnly.execute();
};
