import { badRequest } from '@eshop/contracts/problems/general';
import type { SaleFilter, SalesInterval, SalesSeries, SalesSeriesQuery } from '@eshop/contracts/sale';
import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import { matching } from './matching.ts';
import type { SalesDb } from './tables.ts';
import type { TimeZones } from './time-zones.ts';
import { type TotalsRow, toTotals, totals } from './totals.ts';

/** So many points can be drawn, and no answer is larger. */
const maxPoints = 1000;
const shortest: Record<SalesInterval, number> = { hour: 1, day: 23, week: 167, month: 28 * 24 - 1 };
const hourMs = 3_600_000;
/** By no more than this have clocks been put back. */
const maxShift = sql`interval '3 hours'`;

/**
 * Sales by hour, day, week or month of a time zone, nothing left out where nothing was sold. Without `from` it begins
 * with the first sale, without `to` it ends now. Two queries. Throws a 400 problem when that would be too many points.
 */
export const createSeries =
  (db: Kysely<SalesDb>, timeZones: TimeZones, now: () => Date) =>
  async ({ interval, timeZone, ...filter }: z.infer<typeof SalesSeriesQuery>): Promise<SalesSeries> => {
    await timeZones.check(timeZone);
    const range = await rangeOf(db, filter, now());
    if (!range) return { interval, timeZone, points: [] };
    checkPoints(range, interval);
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
    return { interval, timeZone, points: rows.map((row) => ({ start: row.start.toISOString(), ...toTotals(row) })) };
  };

export type ReadSalesSeries = ReturnType<typeof createSeries>;

interface Range {
  from: string;
  to: string;
}

const rangeOf = async (db: Kysely<SalesDb>, filter: SaleFilter, now: Date): Promise<Range | undefined> => {
  const to = filter.to ?? now.toISOString();
  if (filter.from) return { from: filter.from, to };
  const { first } = await db
    .selectFrom('sales')
    .where((eb) => matching(eb, filter))
    .select(sql<Date | null>`min(sold_at)`.as('first'))
    .executeTakeFirstOrThrow();
  return first ? { from: first.toISOString(), to } : undefined;
};

const checkPoints = ({ from, to }: Range, interval: SalesInterval) => {
  const hours = (Date.parse(to) - Date.parse(from)) / hourMs;
  if (hours / shortest[interval] <= maxPoints) return;
  throw badRequest(`That is more than ${maxPoints} points.`, {
    errors: [{ pointer: '/query/interval', message: 'take a longer interval, or a shorter range' }],
  });
};

/**
 * The first moment of each interval, and the key that its facts have. Hours follow one another even when clocks are put
 * back, and where they are changed by half an hour, one hour is half as long; so they are found by their quarters. Days,
 * weeks and months begin by the zone's calendar: where clocks are put back over midnight, at the first of the two, while
 * PostgreSQL takes the second for the local time and for the key of facts.
 */
const starts = ({ from, to }: Range, interval: SalesInterval, zone: string) => {
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
