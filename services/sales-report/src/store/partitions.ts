import { type Kysely, sql } from 'kysely';
import { type Month, monthOf } from '../domain/month.ts';
import type { SalesDb } from './tables.ts';

/** How many months ahead the job makes tables for. */
const ahead = 3;

/**
 * Creates a month's table and attaches it. `create table … partition of` would wait for every reader of the sales, an
 * export above all, and everybody else behind it; this lock lets readers and writers go on. The check spares a scan.
 */
const attach = async (trx: Kysely<SalesDb>, { partition, from, to }: Month) => {
  const [table, bounds] = [sql.table(partition), sql.ref(`${partition}_bounds`)];
  const [first, next] = [sql.lit(from), sql.lit(to)];
  await sql`create table ${table} (
    like sales including defaults including constraints,
    constraint ${bounds} check (sold_at >= ${first} and sold_at < ${next})
  )`.execute(trx);
  await sql`alter table sales attach partition ${table} for values from (${first}) to (${next})`.execute(trx);
  await sql`alter table ${table} drop constraint ${bounds}`.execute(trx);
};

/** The monthly tables of the sale facts. */
export const createPartitions = (db: Kysely<SalesDb>) => {
  const known = new Set<string>();
  const ensure = async ({ partition, from, to }: Month) => {
    if (known.has(partition)) return;
    await db.transaction().execute(async (trx) => {
      // Two replicas that create the same table at once would clash in the catalogue.
      await sql`select pg_advisory_xact_lock(hashtext('sales partitions'))`.execute(trx);
      const { rows } = await sql<{ table: string | null }>`select to_regclass(${partition}) as table`.execute(trx);
      if (rows[0]?.table === null) await attach(trx, { partition, from, to });
    });
    known.add(partition);
  };
  return {
    /** Makes the table for sales of that moment, if there is none. No query when this process knows it. */
    ensureFor: (soldAt: Date) => ensure(monthOf(soldAt)),
    /** Makes the tables of this month and the next ones, so that no sale has to. */
    createAhead: async (now: Date) => {
      for (let month = 0; month <= ahead; month++) await ensure(monthOf(now, month));
    },
  };
};

export type Partitions = ReturnType<typeof createPartitions>;
