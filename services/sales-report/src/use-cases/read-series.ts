import { badRequest } from '@eshop/contracts/problems/general';
import type { SaleFilter, SalesInterval, SalesSeries, SalesSeriesQuery } from '@eshop/contracts/sale';
import type { z } from 'zod';
import { findFirstSale, type SalesRange, selectSeries } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { checkRange } from './check-range.ts';
import type { CheckTimeZone } from './check-time-zone.ts';

export type ReadSeries = (query: z.infer<typeof SalesSeriesQuery>) => Promise<SalesSeries>;

interface Deps {
  db: Db;
  checkTimeZone: CheckTimeZone;
  now: () => Date;
}

/** So many points can be drawn, and no response is larger. */
const maxPoints = 1000;
const minHours: Record<SalesInterval, number> = { hour: 1, day: 23, week: 167, month: 28 * 24 - 1 };
const hourMs = 3_600_000;

/**
 * Returns sales by hour, day, week or month of a time zone, with a point also where nothing was sold. Without `from` it begins
 * with the first sale, without `to` it ends now. Two queries. Throws a 400 problem on an unknown time zone, a range that ends
 * before it begins, or one with too many points.
 */
export const createReadSeries =
  ({ db, checkTimeZone, now }: Deps): ReadSeries =>
  async ({ interval, timeZone, ...filter }) => {
    checkRange(filter);
    await checkTimeZone(timeZone);
    const range = await rangeOf(db, filter, now());
    if (!range) return { interval, timeZone, points: [] };
    checkPoints(range, interval);
    return { interval, timeZone, points: await selectSeries(db, filter, { range, interval, timeZone }) };
  };

const rangeOf = async (db: Db, filter: SaleFilter, now: Date): Promise<SalesRange | undefined> => {
  const to = filter.to ?? now.toISOString();
  if (filter.from) return { from: filter.from, to };
  const first = await findFirstSale(db, filter);
  return first && { from: first.toISOString(), to };
};

const checkPoints = ({ from, to }: SalesRange, interval: SalesInterval): void => {
  const hours = (Date.parse(to) - Date.parse(from)) / hourMs;
  if (hours / minHours[interval] <= maxPoints) return;
  throw badRequest(`That is more than ${maxPoints} points.`, {
    errors: [{ pointer: '/query/interval', message: 'take a longer interval, or a shorter range' }],
  });
};
