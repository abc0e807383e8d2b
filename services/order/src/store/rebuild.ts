import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrderStore } from './orders.ts';
import { type Row, rowOfOrder } from './summary-row.ts';
import type { OrderReadDb } from './tables.ts';

type Trx = Transaction<OrderReadDb>;
type Orders = Pick<OrderStore, 'page'>;

const batch = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/**
 * Makes the read side anew from the write side, while lists are read and events arrive, and answers how many orders it
 * then holds. A table beside the one in use is filled; until it takes its place, in one transaction, a trigger carries
 * every event's change over to it. Killed anywhere it may run again. Throws when another rebuild is under way.
 */
export const rebuildSummaries = (read: Kysely<OrderReadDb>, orders: Orders): Promise<number> =>
  read.connection().execute(async (connection) => {
    const { rows } = await sql<{
      got: boolean;
    }>`select pg_try_advisory_lock(hashtext('rebuild orders')) as got`.execute(connection);
    if (!rows[0]?.got) throw new Error('the read side is being rebuilt already');
    try {
      await connection.transaction().execute(begin);
      const copied = await copy(connection, orders);
      await sql`analyze order_summaries_next`.execute(connection);
      await connection.transaction().execute(swap);
      return copied;
    } finally {
      await sql`select pg_advisory_unlock(hashtext('rebuild orders'))`.execute(connection);
    }
  });

/** A table with the columns and indexes of the one in use, whatever migrations made of it, and the trigger. */
const begin = async (trx: Trx): Promise<void> => {
  await patiently(trx);
  await sql`drop trigger if exists order_summaries_carry_over on order_summaries`.execute(trx);
  await sql`drop table if exists order_summaries_next`.execute(trx);
  await sql`create table order_summaries_next (like order_summaries including all)`.execute(trx);
  const newer = sql.join((await columnsOf(trx)).map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`));
  await sql`
    create or replace function order_summaries_carry_over() returns trigger language plpgsql as $$
    begin
      insert into order_summaries_next select new.*
        on conflict (id) do update set ${newer} where order_summaries_next.version < excluded.version;
      return null;
    end $$`.execute(trx);
  await sql`
    create trigger order_summaries_carry_over after insert or update on order_summaries
    for each row execute function order_summaries_carry_over()`.execute(trx);
};

const columnsOf = async (trx: Trx): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = 'order_summaries'::regclass and attnum > 0 and not attisdropped`.execute(trx);
  return rows.map(({ name }) => name);
};

const copy = async (read: Kysely<OrderReadDb>, orders: Orders): Promise<number> => {
  let copied = 0;
  for (let after = firstId; ; ) {
    const page = await orders.page(after, batch);
    if (page.length > 0) await fill(read, page.map(rowOfOrder));
    copied += page.length;
    if (page.length < batch) return copied;
    after = page.at(-1)?.id ?? after;
  }
};

const fill = async (read: Kysely<OrderReadDb>, rows: Row[]): Promise<void> => {
  const newer = (column: keyof Row) => [column, sql.ref(`excluded.${column}`)] as const;
  const columns = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  await read
    .insertInto('order_summaries_next')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(Object.fromEntries(columns.map(newer)))
        .whereRef('order_summaries_next.version', '<', 'excluded.version'),
    )
    .execute();
};

/** Readers and events wait for some milliseconds. The indexes get the names that migrations know. */
const swap = async (trx: Trx): Promise<void> => {
  await patiently(trx);
  await sql`lock table order_summaries in access exclusive mode`.execute(trx);
  const { rows } = await indexesInBoth(trx);
  await sql`drop table order_summaries`.execute(trx);
  await sql`drop function order_summaries_carry_over`.execute(trx);
  await sql`alter table order_summaries_next rename to order_summaries`.execute(trx);
  for (const { made, usual } of rows) await sql`alter index ${sql.id(made)} rename to ${sql.id(usual)}`.execute(trx);
};

/** Names of the indexes of the new table, each with that of the same one of the old: they differ in nothing else. */
const indexesInBoth = (trx: Trx) =>
  sql<{ made: string; usual: string }>`
    select made.indexname as made, usual.indexname as usual from pg_indexes made join pg_indexes usual
      on regexp_replace(made.indexdef, 'INDEX \\S+ ON \\S+', '') = regexp_replace(usual.indexdef, 'INDEX \\S+ ON \\S+', '')
    where made.schemaname = current_schema() and usual.schemaname = current_schema()
      and made.tablename = 'order_summaries_next' and usual.tablename = 'order_summaries'`.execute(trx);

/** Whoever waits for a lock on a table makes all others wait: rather fail, and be run again. */
const patiently = (trx: Trx) => sql`set local lock_timeout = '3s'`.execute(trx);
