import type { DeadLetter } from '@eshop/contracts/dead-letter';
import { Id, newId } from '@eshop/contracts/ids';
import { maxTotal } from '@eshop/contracts/page';
import { type Selectable, sql } from 'kysely';
import type { NewAuditEntry } from '../audit/audit-log.ts';
import { addToAuditLog } from '../audit/sql-audit-log.ts';
import { databaseClock } from '../sql/database-clock.ts';
import { dialectOf, jsonReader, type Queries } from '../sql/dialect.ts';
import type { AuditLogTables, DeadLetterTable, DeadLetterTables } from '../sql/kit-tables.ts';
import { pageOfLetters, startOf } from './cursor.ts';
import { type DeadLetterStore, discardedDays, type NewDeadLetter, storableError } from './dead-letters.ts';

/** Dead letters in PostgreSQL or MySQL, in the table of `createDeadLetters`. */
export const sqlDeadLetters = (db: Queries<DeadLetterTables & AuditLogTables>): DeadLetterStore => {
  const toLetter = letterReader(jsonReader(dialectOf(db)));
  return {
    add: (letter) => add(db, letter),
    list: async ({ limit, cursor, topic, count }) => {
      const newest = db.selectFrom('dead_letters').selectAll().orderBy('id', 'desc');
      const page = newest
        .$if(cursor !== undefined, (query) => query.where('id', '<', startOf(cursor ?? '')))
        .$if(topic !== undefined, (query) => query.where('topic', '=', topic ?? ''));
      const letters = pageOfLetters((await page.limit(limit + 1).execute()).map(toLetter), limit);
      return count ? { ...letters, total: await countOf(db, topic) } : letters;
    },
    get: async (id) => {
      if (!isId(id)) return undefined;
      const row = await db.selectFrom('dead_letters').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toLetter(row);
    },
    remove: async (id, entry) => {
      if (!isId(id)) return false;
      return db.transaction().execute((trx) => remove(trx, id, entry));
    },
    discard: async (id, entry) => {
      if (!isId(id)) return false;
      return db.transaction().execute(async (trx) => {
        const letter = trx.selectFrom('dead_letters').select(['topic', 'event_id']).where('id', '=', id).forUpdate();
        const event = await letter.executeTakeFirst();
        if (event) await rememberDiscarded(trx, event);
        return remove(trx, id, entry);
      });
    },
    isDiscarded: async ({ topic, eventId }) => {
      const discardedRows = db.selectFrom('discarded_events').select('at');
      const event = discardedRows.where('topic', '=', topic).where('event_id', '=', eventId);
      return (await event.executeTakeFirst()) !== undefined;
    },
  };
};

const remove = async (trx: Queries<DeadLetterTables>, id: string, entry: NewAuditEntry | undefined) => {
  const { numDeletedRows } = await trx.deleteFrom('dead_letters').where('id', '=', id).executeTakeFirstOrThrow();
  if (numDeletedRows > 0n && entry) await addToAuditLog(trx, entry);
  return numDeletedRows > 0n;
};

/** People discard events one by one, so forgetting the old ones along the way is a small delete. */
const rememberDiscarded = async (
  trx: Queries<DeadLetterTables>,
  event: Pick<Selectable<DeadLetterTable>, 'topic' | 'event_id'>,
) => {
  const oldest = databaseClock(dialectOf(trx)).after(-discardedDays * 86_400);
  await trx.deleteFrom('discarded_events').where('at', '<', oldest).execute();
  const insert = trx.insertInto('discarded_events').values(event);
  const onceOnly =
    dialectOf(trx) === 'postgres'
      ? insert.onConflict((conflict) => conflict.doNothing())
      : insert.onDuplicateKeyUpdate({ topic: sql`topic` });
  await onceOnly.execute();
};

const countOf = async (db: Queries<DeadLetterTables>, topic: string | undefined) => {
  const firstRows = db
    .selectFrom('dead_letters')
    .select('id')
    .$if(topic !== undefined, (query) => query.where('topic', '=', topic ?? ''))
    .limit(maxTotal)
    .as('some');
  const countQuery = db.selectFrom(firstRows).select(({ fn }) => fn.countAll<number>().as('count'));
  return Number((await countQuery.executeTakeFirstOrThrow()).count);
};

const add = async (db: Queries<DeadLetterTables>, { topic, eventId, payload, error }: NewDeadLetter) => {
  const insert = db.insertInto('dead_letters').values({
    id: newId(),
    topic,
    event_id: eventId,
    payload: JSON.stringify(payload ?? null),
    error: storableError(error),
  });
  const onceOnly =
    dialectOf(db) === 'postgres'
      ? insert.onConflict((conflict) => conflict.columns(['topic', 'event_id']).doNothing())
      : insert.onDuplicateKeyUpdate({ topic: sql`topic` });
  await onceOnly.execute();
};

/** PostgreSQL refuses to compare a `uuid` with anything else, and no letter has such an id. */
const isId = (id: string) => Id.safeParse(id).success;

const letterReader =
  (readJson: (value: unknown) => unknown) =>
  ({ id, topic, event_id, payload, error, at }: Selectable<DeadLetterTable>): DeadLetter => ({
    id,
    topic,
    eventId: event_id,
    payload: readJson(payload),
    error,
    at: at.toISOString(),
  });
