import { type Kysely, sql } from 'kysely';
import type { WarehouseDb } from './tables.ts';

/** As many reservations are counted. */
const countedReservations = 10_000;

/**
 * How many reservations no payment has confirmed yet, counted up to 10,000, and the age of the oldest among those in
 * seconds. One query, by the index of live reservations.
 */
export const heldReservations = async (db: Kysely<WarehouseDb>): Promise<{ held: number; oldestSeconds: number }> => {
  const { rows } = await sql<{ held: number; oldestSeconds: number }>`
    select count(*)::int as held,
      greatest(0, coalesce(extract(epoch from now() - min(updated_at)), 0))::float8 as "oldestSeconds"
    from (select updated_at from reservations where state = 'HELD' limit ${countedReservations}) as first_found`.execute(
    db,
  );
  return rows[0] ?? { held: 0, oldestSeconds: 0 };
};
