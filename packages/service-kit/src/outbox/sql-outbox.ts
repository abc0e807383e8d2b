import { type Expression, type Selectable, sql } from 'kysely';
import { type DatabaseClock, databaseClock } from '../sql/database-clock.ts';
import { dialectOf, jsonReader, type Queries } from '../sql/dialect.ts';
import type { OutboxTable, OutboxTables } from '../sql/kit-tables.ts';
import {
  countedPending,
  greatestEventId,
  initialSentSeconds,
  type OutboxRow,
  type OutboxStore,
  type PublishRows,
  type SentEvent,
  type SentPosition,
  type SentQuery,
} from './outbox.ts';

/** The outbox in PostgreSQL or MySQL, in the table of `createOutbox`. */
export const sqlOutbox = (db: Queries<OutboxTables>): OutboxStore => {
  const clock = databaseClock(dialectOf(db));
  const toRow = rowReader(jsonReader(dialectOf(db)));
  return {
    relayBatch: (limit, publish, resting = []) =>
      db.transaction().execute(async (trx) => {
        const rows = (await takeDue(trx, clock, limit, resting)).map(toRow);
        if (rows.length > 0) await settle(trx, clock, rows, publish);
        return rows.length;
      }),
    oldestPendingSeconds: () => oldestPending(db, clock),
    pending: async () => ({ pending: await countPending(db), oldestAgeSeconds: await oldestPending(db, clock) }),
    purgeSent: (olderThanDays = 7, limit = 1000) => purgeSent(db, clock, olderThanDays, limit),
    sentAfter: (query) => sentAfter(db, query),
    lastSettled: (settleSeconds) => lastSettled(db, settleSeconds),
    resend: (since, batch = 1000) => resend(db, clock, since, batch),
  };
};

const oldestPending = async (db: Queries<OutboxTables>, clock: DatabaseClock) => {
  const pending = db.selectFrom('outbox').where('sent_at', 'is', null);
  const age = clock.secondsSince(sql`min(created_at)`).as('age');
  return Number((await pending.select(age).executeTakeFirst())?.age ?? 0);
};

const countPending = async (db: Queries<OutboxTables>) => {
  const firstPending = db
    .selectFrom('outbox')
    .select('id')
    .where('sent_at', 'is', null)
    .limit(countedPending)
    .as('pending');
  const { count } = await db
    .selectFrom(firstPending)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};

const takeDue = (trx: Queries<OutboxTables>, clock: DatabaseClock, limit: number, resting: readonly string[]) => {
  const due = trx
    .selectFrom('outbox')
    .select(['id', 'topic', 'data', 'traceparent', 'created_at', 'attempts'])
    .where('sent_at', 'is', null)
    .where('next_attempt_at', '<=', clock.now)
    .orderBy('next_attempt_at')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return (resting.length > 0 ? due.where('topic', 'not in', resting) : due).execute();
};

/** The database's form of `retryDelaySeconds`, of the failure that is being noted. */
const retryDelay = sql<number>`least(30, 0.05 * power(2, least(attempts + 1, 10)))`;

const settle = async (
  trx: Queries<OutboxTables>,
  clock: DatabaseClock,
  rows: readonly OutboxRow[],
  publish: PublishRows,
) => {
  const acceptedIds = await publish(rows);
  const ids = rows.map(({ id }) => id);
  const sentIds = ids.filter((id) => acceptedIds.has(id));
  const refusedIds = ids.filter((id) => !acceptedIds.has(id));
  const outbox = trx.updateTable('outbox');
  if (sentIds.length > 0) await outbox.set({ sent_at: clock.now }).where('id', 'in', sentIds).execute();
  if (refusedIds.length === 0) return;
  // In this order: MySQL assigns from left to right and reads what it has just assigned.
  const retry = { next_attempt_at: clock.after(retryDelay), attempts: sql<number>`attempts + 1` };
  await outbox.set(retry).where('id', 'in', refusedIds).execute();
};

/** A time with all its digits as text, and that text as a time again. */
const sentTimes = {
  postgres: {
    text: (time: Expression<Date | null>) =>
      sql<string>`to_char((${time}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    parse: (text: string) => sql<Date>`${text}::timestamptz`,
  },
  mysql: {
    text: (time: Expression<Date | null>) => sql<string>`date_format((${time}), '%Y-%m-%d %H:%i:%s.%f')`,
    parse: (text: string) => sql<Date>`cast(${text} as datetime(3))`,
  },
} as const;

const sentAfter = async (
  db: Queries<OutboxTables>,
  { topics, after, settleSeconds, limit }: SentQuery,
): Promise<SentEvent[]> => {
  const [clock, times] = [databaseClock(dialectOf(db)), sentTimes[dialectOf(db)]];
  const readJson = jsonReader(dialectOf(db));
  const start = after ? times.parse(after.at) : clock.after(-settleSeconds - initialSentSeconds);
  const rows = await db
    .selectFrom('outbox')
    .select(({ ref }) => ['id', 'topic', 'data', times.text(ref('sent_at')).as('at')])
    .where('topic', 'in', topics)
    .where('sent_at', '>=', start)
    .where('sent_at', '<=', clock.after(-settleSeconds))
    .$if(after !== undefined, (query) =>
      query.where((any) => any.or([any('sent_at', '>', start), any('id', '>', after?.id ?? '')])),
    )
    .orderBy('sent_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, at, topic, data }) => ({ position: { at, id }, topic, data: readJson(data) }));
};

const lastSettled = async (db: Queries<OutboxTables>, settleSeconds: number): Promise<SentPosition> => {
  const dialect = dialectOf(db);
  const at = sentTimes[dialect].text(databaseClock(dialect).after(-settleSeconds));
  const { rows } = await sql<{ at: string }>`select ${at} as at`.execute(db);
  if (!rows[0]) throw new Error('the database returned no time');
  return { at: rows[0].at, id: greatestEventId };
};

const purgeSent = (db: Queries<OutboxTables>, clock: DatabaseClock, olderThanDays: number, limit: number) =>
  db.transaction().execute(async (trx) => {
    const old = trx
      .selectFrom('outbox')
      .select('id')
      .where('sent_at', '<', clock.after(-olderThanDays * 86_400));
    const rows = await old.orderBy('sent_at').limit(limit).forUpdate().skipLocked().execute();
    if (rows.length > 0) await trx.deleteFrom('outbox').where('id', 'in', rows.map(idOf)).execute();
    return rows.length;
  });

/** Bounded by the moment it begins, because the relay sends meanwhile what was made pending again. */
const resend = async (db: Queries<OutboxTables>, clock: DatabaseClock, since: Date, batch: number) => {
  // A Date has no microseconds: this is the next millisecond, which no row sent so far has reached.
  const { rows } = await sql<{ until: Date }>`select ${clock.after(0.001)} as until`.execute(db);
  const until = rows[0]?.until ?? since;
  let total = 0;
  for (let count = batch; count === batch; ) {
    count = await resendBatch(db, clock, since, until, batch);
    total += count;
  }
  return total;
};

const resendBatch = (db: Queries<OutboxTables>, clock: DatabaseClock, since: Date, until: Date, limit: number) =>
  db.transaction().execute(async (trx) => {
    const sentRows = trx.selectFrom('outbox').select('id').where('sent_at', '>=', since).where('sent_at', '<', until);
    const rows = await sentRows.orderBy('sent_at').limit(limit).forUpdate().skipLocked().execute();
    const pending = { sent_at: null, attempts: 0, next_attempt_at: clock.now };
    if (rows.length > 0) await trx.updateTable('outbox').set(pending).where('id', 'in', rows.map(idOf)).execute();
    return rows.length;
  });

const idOf = ({ id }: { id: string }) => id;

const rowReader =
  (readJson: (value: unknown) => unknown) =>
  ({
    id,
    topic,
    data,
    traceparent,
    created_at,
    attempts,
  }: Omit<Selectable<OutboxTable>, 'next_attempt_at' | 'sent_at'>): OutboxRow => ({
    id,
    topic,
    data: readJson(data),
    traceparent: traceparent ?? undefined,
    createdAt: created_at,
    attempts,
  });
