import type { Queries } from '@eshop/service-kit/sql/dialect';
import { sql } from 'kysely';
import type { SalesDb } from './tables.ts';

/** What a rebuild of the report needs: which events were processed, and facts that no event reports any more. */
export const createRetold = (db: Queries<SalesDb>) => ({
  /** Returns the current time, by the clock that stamps facts. */
  now: async (): Promise<Date> => {
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
    return rows[0]?.now ?? new Date(Number.NaN);
  },

  /** Returns how many of these events were processed. */
  taken: async (eventIds: readonly string[]): Promise<number> => {
    const { rows } = await sql<{ taken: number }>`
      select count(*)::int as taken from inbox where event_id = any(${[...eventIds]})`.execute(db);
    return rows[0]?.taken ?? 0;
  },

  /**
   * Deletes facts that no event has reported since `since`, and returns how many; demo sales, which no order reports, stay.
   */
  removeUntold: async (since: Date): Promise<number> => {
    const { numAffectedRows } = await sql`
      delete from sales where told_at < ${since} and order_id::text not like '00000000-%'`.execute(db);
    return Number(numAffectedRows ?? 0);
  },
});
