import { type Kysely, sql, type Transaction } from 'kysely';
import type { StoredOrder } from '../domain/order.ts';
import { rowOfOrder, type SummaryRow } from './summary-row.ts';
import type { OrderReadDb } from './tables.ts';

type Trx = Transaction<OrderReadDb>;

/** Runs `work` on one connection under the lock of a rebuild. Throws when another rebuild is in progress. */
export const withRebuildLock = <Result>(
  read: Kysely<OrderReadDb>,
  work: (connection: Kysely<OrderReadDb>) => Promise<Result>,
): Promise<Result> =>
  read.connection().execute(async (connection) => {
    const { rows } = await sql<{
      isLocked: boolean;
    }>`select pg_try_advisory_lock(hashtext('rebuild orders')) as "isLocked"`.execute(connection);
    if (!rows[0]?.isLocked) throw new Error('the read side is being rebuilt already');
    try {
      return await work(connection);
    } finally {
      await sql`select pg_advisory_unlock(hashtext('rebuild orders'))`.execute(connection);
    }
  });

/**
 * Creates an empty table with the columns and indexes of the one in use, whatever migrations made of it, and the trigger
 * that carries every change over to it.
 */
export const createNextSummaries = async (trx: Trx): Promise<void> => {
  await limitLockWait(trx);
  await sql`drop trigger if exists order_summaries_carry_over on order_summaries`.execute(trx);
  await sql`drop table if exists order_summaries_next`.execute(trx);
  await sql`create table order_summaries_next (like order_summaries including all)`.execute(trx);
  const newerValues = sql.join((await columnsOf(trx)).map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`));
  await sql`
    create or replace function order_summaries_carry_over() returns trigger language plpgsql as $$
    begin
      insert into order_summaries_next select new.*
        on conflict (id) do update set ${newerValues} where order_summaries_next.version < excluded.version;
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

/** Copies orders to the next table, but for those that it has at a newer version. One query. */
export const addToNextSummaries = async (read: Kysely<OrderReadDb>, orders: readonly StoredOrder[]): Promise<void> => {
  if (orders.length === 0) return;
  const rows = orders.map(rowOfOrder);
  const newerValue = (column: keyof SummaryRow) => [column, sql.ref(`excluded.${column}`)] as const;
  const columns = Object.keys(rows[0] ?? {}) as (keyof SummaryRow)[];
  await read
    .insertInto('order_summaries_next')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(Object.fromEntries(columns.map(newerValue)))
        .whereRef('order_summaries_next.version', '<', 'excluded.version'),
    )
    .execute();
};

/** Updates the statistics of the next table. */
export const analyzeNextSummaries = async (read: Kysely<OrderReadDb>): Promise<void> => {
  await sql`analyze order_summaries_next`.execute(read);
};

/**
 * Puts the next table in the place of the one in use. Readers and events wait for some milliseconds. The indexes get the
 * names that migrations know.
 */
export const swapSummaries = async (trx: Trx): Promise<void> => {
  await limitLockWait(trx);
  await sql`lock table order_summaries in access exclusive mode`.execute(trx);
  const { rows } = await indexesInBoth(trx);
  await sql`drop table order_summaries`.execute(trx);
  await sql`drop function order_summaries_carry_over`.execute(trx);
  await sql`alter table order_summaries_next rename to order_summaries`.execute(trx);
  for (const { newName, name } of rows)
    await sql`alter index ${sql.id(newName)} rename to ${sql.id(name)}`.execute(trx);
};

/** Names of the next table's indexes, each with that of its counterpart in the current table: they differ in nothing else. */
const indexesInBoth = (trx: Trx) =>
  sql<{ newName: string; name: string }>`
    select added.indexname as "newName", current.indexname as name from pg_indexes added join pg_indexes current
      on regexp_replace(added.indexdef, 'INDEX \\S+ ON \\S+', '') = regexp_replace(current.indexdef, 'INDEX \\S+ ON \\S+', '')
    where added.schemaname = current_schema() and current.schemaname = current_schema()
      and added.tablename = 'order_summaries_next' and current.tablename = 'order_summaries'`.execute(trx);

/** A transaction that waits for a lock on a table makes all others wait, so it fails instead and may be run again. */
const limitLockWait = (trx: Trx) => sql`set local lock_timeout = '3s'`.execute(trx);
