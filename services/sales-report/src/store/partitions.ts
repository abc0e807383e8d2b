import { type Kysely, sql } from 'kysely';
import { type Month, monthOf } from '../domain/month.ts';
import type { SalesDb } from './tables.ts';

/** How many months ahead the job makes tables for. */
const ahead = 3;

/** The monthly tables of the sale facts. */
export const createPartitions = (db: Kysely<SalesDb>) => {
  const known = new Set<string>();
  const ensure = async ({ partition, from, to }: Month) => {
    if (known.has(partition)) return;
    await db.transaction().execute(async (trx) => {
      // Two replicas that create the same table at once would clash in the catalogue.
      await sql`select pg_advisory_xact_lock(hashtext('sales partitions'))`.execute(trx);
      await sql`
        create table if not exists ${sql.table(partition)} partition of sales
        for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(trx);
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
