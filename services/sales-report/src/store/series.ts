import type { SaleFilter, SalesInterval, SalesSeries } from '@eshop/contracts/sale';
import { sql } from 'kysely';
import { matching } from './matching.ts';
import type { Db } from './tables.ts';
import { type TotalsRow, toTotals, totals } from './totals.ts';

/** By no more than this have clocks been put back. */
const maxShift = sql`interval '3 hours'`;

/** From a moment to another one; `from` is included, `to` is not. */
export interface SalesRange {
  from: string;
  to: string;
}

/** Returns when the first of the matching facts was sold; undefined where there are none. One query. */
export const findFirstSale = async (db: Db, filter: SaleFilter): Promise<Date | undefined> => {
  const { first } = await db
    .selectFrom('sales')
    .where((eb) => matching(eb, filter))
    .select(sql<Date | null>`min(sold_at)`.as('first'))
    .executeTakeFirstOrThrow();
  return first ?? undefined;
};

/** Returns the totals of each interval of a range as the clocks of a time zone go, also where nothing was sold. One query. */
export const selectSeries = async (
  db: Db,
  filter: SaleFilter,
  { range, interval, timeZone }: { range: SalesRange; interval: SalesInterval; timeZone: string },
): Promise<SalesSeries['points']> => {
  const facts = db
    .selectFrom('sales')
    .where((eb) => matching(eb, { ...filter, ...range }))
    .select(sql<Date>`date_trunc(${interval}, sold_at, ${timeZone})`.as('key'))
    .select(totals)
    .groupBy('key');
  const { rows } = await sql<TotalsRow & { start: Date }>`
      select coalesce(starts.start, key) as start, coalesce(orders, 0) as orders, coalesce(quantity, 0) as quantity,
        coalesce(revenue, 0) as revenue, coalesce(cost, 0) as cost
      from ${starts(range, interval, timeZone)} full join (${facts}) as facts using (key) order by start`.execute(db);
  return rows.map((row) => ({ start: row.start.toISOString(), ...toTotals(row) }));
};

/**
 * The first moment of each interval, and the key that its facts have. Hours follow one another even when clocks are put
 * back, and where they are changed by half an hour, one hour is half as long; so they are found by their quarters. Days,
 * weeks and months begin by the zone's calendar: where clocks are put back over midnight, at the first of the two, while
 * PostgreSQL takes the second for the local time and for the key of facts.
 */
const starts = ({ from, to }: SalesRange, interval: SalesInterval, zone: string) => {
  const step = sql.lit(`1 ${interval}`);
  const last = sql`${to}::timestamptz - interval '1 microsecond'`;
  if (interval === 'hour') {
    return sql`(
      select date_trunc('hour', quarter, ${zone}) as key, min(quarter) as start
      from generate_series(date_trunc('hour', ${from}::timestamptz, ${zone}), ${last}, interval '15 minutes') as quarter
      group by key
    ) as starts`;
  }
  return sql`(
    select day at time zone ${zone} as key, coalesce(first_midnight.at, day at time zone ${zone}) as start
    from generate_series(date_trunc(${interval}, ${from}::timestamptz at time zone ${zone}), (${last}) at time zone ${zone}, ${step}) as day
    left join lateral (
      select min(at) as at
      from generate_series(day at time zone ${zone} - ${maxShift}, day at time zone ${zone}, interval '15 minutes') as at
      where at at time zone ${zone} = day
    ) as first_midnight on true
  ) as starts`;
};
