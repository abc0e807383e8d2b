import { locale } from '@eshop/ui/locale';
import type { Day } from './zoned-days.ts';

/** A moment as the clocks of a zone show it, e.g. `Nov 26, 2026, 4:48 PM`. */
export const momentIn = (zone: string, iso: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

const steps = {
  hour: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { month: 'short', day: 'numeric' },
  week: { month: 'short', day: 'numeric' },
  month: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The beginning of an interval, as short as it can be told from the others. */
export const stepIn = (zone: string, interval: keyof typeof steps, iso: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, ...steps[interval] }).format(new Date(iso));

/** Days from one to another, e.g. `Nov 1 – 26, 2026`. */
export const daysInWords = ({ first, last }: { first: Day; last: Day }): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).formatRange(
    new Date(first),
    new Date(last),
  );
