import type { Queries } from '@eshop/service-kit/sql/dialect';
import { sql } from 'kysely';
import type { SalesDb } from './tables.ts';

/** What a rebuild asks of the report: which events have come, and what nobody tells any more. */
export const createRetold = (db: Queries<SalesDb>) => ({
  /** Now, by the clock that stamps facts. */
  now: async (): Promise<Date> => {
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
    return rows[0]?.now ?? new Date(Number.NaN);
  },

  /** How many of these events have been taken. */
  taken: async (eventIds: readonly string[]): Promise<number> => {
    const { rows } = await sql<{ taken: number }>`
      select count(*)::int as taken from inbox where event_id = any(${[...eventIds]})`.execute(db);
    return rows[0]?.taken ?? 0;
  },

  /**
   * Takes out the facts that were there before `since` and were not told again; demo sales, which no order tells, stay.
   * Answers how many they were.
   */
  removeUntold: async (since: Date): Promise<number> => {
    const { numAffectedRows } = await sql`
      delete from sales where told_at < ${since} and order_id::text not like '00000000-%'`.execute(db);
    return Number(numAffectedRows ?? 0);
  },
});
