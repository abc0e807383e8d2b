import { SalesInterval } from '@eshop/contracts/sale';
import { type Day, daysBetween } from './zoned-days.ts';

const perDay: Record<SalesInterval, number> = { hour: 24, day: 1, week: 1 / 7, month: 1 / 30 };
const most = 900;

/** The steps in which so many days can be drawn, and the one that is chosen unless another is asked for. */
export const intervalsFor = ({ first, last }: { first: Day; last: Day }, wanted?: string) => {
  const days = daysBetween(first, last);
  const possible = SalesInterval.options.filter((interval) => days * perDay[interval] <= most);
  const usual: SalesInterval = days <= 2 ? 'hour' : days <= 92 ? 'day' : days <= 730 ? 'week' : 'month';
  return { possible, chosen: possible.find((interval) => interval === wanted) ?? usual };
};
