import { sql } from 'kysely';
import { type Month, monthOf } from '../domain/month.ts';
import type { Db } from './tables.ts';

/**
 * Creates a month's table and attaches it. `create table … partition of` would wait for every reader of the sales, an
 * export above all, and everybody else behind it; this lock lets readers and writers continue. The check spares a scan.
 */
const attach = async (trx: Db, { partition, from, to }: Month) => {
  const [table, bounds] = [sql.table(partition), sql.ref(`${partition}_bounds`)];
  const [first, next] = [sql.lit(from), sql.lit(to)];
  await sql`create table ${table} (
    like sales including defaults including constraints,
    constraint ${bounds} check (sold_at >= ${first} and sold_at < ${next})
  )`.execute(trx);
  await sql`alter table sales attach partition ${table} for values from (${first}) to (${next})`.execute(trx);
  await sql`alter table ${table} drop constraint ${bounds}`.execute(trx);
};

/** The monthly partitions of the sale facts. */
export interface Partitions {
  /** Creates the partition of a moment, if there is none. No query when this process knows it. */
  ensureFor(soldAt: Date): Promise<void>;
}

export const createPartitions = (db: Db): Partitions => {
  const knownPartitions = new Set<string>();
  const ensure = async ({ partition, from, to }: Month) => {
    if (knownPartitions.has(partition)) return;
    await db.transaction().execute(async (trx) => {
      // Two replicas that create the same table at once would clash in the catalogue.
      await sql`select pg_advisory_xact_lock(hashtext('sales partitions'))`.execute(trx);
      const { rows } = await sql<{ table: string | null }>`select to_regclass(${partition}) as table`.execute(trx);
      if (rows[0]?.table === null) await attach(trx, { partition, from, to });
    });
    knownPartitions.add(partition);
  };
  return { ensureFor: (soldAt) => ensure(monthOf(soldAt)) };
};
