import type { DeadLetter } from '@eshop/contracts/dead-letter';
import { Id, newId } from '@eshop/contracts/ids';
import { type Selectable, sql } from 'kysely';
import { dialectOf, jsonReader, type Queries } from '../dialect.ts';
import type { DeadLetterTable, DeadLetterTables } from '../tables.ts';
import { pageOfLetters, startOf } from './cursor.ts';
import { type DeadLetterStore, type NewDeadLetter, storableError } from './dead-letters.ts';

/** Dead letters in PostgreSQL or MySQL, in the table of `createDeadLetters`. */
export const sqlDeadLetters = (db: Queries<DeadLetterTables>): DeadLetterStore => {
  const toLetter = letterReader(jsonReader(dialectOf(db)));
  return {
    add: (letter) => add(db, letter),
    list: async ({ limit, cursor, topic }) => {
      const newest = db.selectFrom('dead_letters').selectAll().orderBy('id', 'desc');
      const page = newest
        .$if(cursor !== undefined, (query) => query.where('id', '<', startOf(cursor ?? '')))
        .$if(topic !== undefined, (query) => query.where('topic', '=', topic ?? ''));
      return pageOfLetters((await page.limit(limit + 1).execute()).map(toLetter), limit);
    },
    get: async (id) => {
      if (!isId(id)) return undefined;
      const row = await db.selectFrom('dead_letters').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toLetter(row);
    },
    remove: async (id) => {
      if (isId(id)) await db.deleteFrom('dead_letters').where('id', '=', id).execute();
    },
  };
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
