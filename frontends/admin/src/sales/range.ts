import { addDays, type Day, dayIn, daysBetween, isDay, startOfDay } from './zoned-days.ts';

interface Days {
  first: Day;
  last: Day;
}

/** A span of time: its days, both counted, and its moments, the end not counted. */
interface Span extends Days {
  from: string;
  to: string;
}

/** What a report is about, and what it is compared with: as much time just before, ending at the same time of day. */
export interface Range extends Span {
  preset: Preset | 'custom';
  before: Span;
}

const lastDays = (days: number) => ({
  days: (today: Day) => ({ first: addDays(today, 1 - days), last: today }),
  before: ({ first, last }: Days) => ({ first: addDays(first, -days), last: addDays(last, -days) }),
});

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
const monthBefore = (day: Day): Day => addDays(firstOfMonth(day), -1);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const sameDayOf = (month: Day, day: Day): Day => earlier(`${month.slice(0, 7)}-${day.slice(8)}`, month);
const yearBefore = (day: Day): Day => {
  const sameDayLastYear = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return isDay(sameDayLastYear) ? sameDayLastYear : addDays(day, -366); // of February 29
};

/** The ranges that a click chooses. */
export const presets = {
  today: { label: 'Today', ...lastDays(1) },
  '7d': { label: '7 days', ...lastDays(7) },
  '30d': { label: '30 days', ...lastDays(30) },
  '90d': { label: '90 days', ...lastDays(90) },
  month: {
    label: 'This month',
    days: (today: Day) => ({ first: firstOfMonth(today), last: today }),
    before: ({ first, last }: Days) => ({
      first: firstOfMonth(monthBefore(first)),
      last: sameDayOf(monthBefore(first), last),
    }),
  },
  'last-month': {
    label: 'Last month',
    days: (today: Day) => ({ first: firstOfMonth(monthBefore(today)), last: monthBefore(today) }),
    before: ({ first }: Days) => ({ first: firstOfMonth(monthBefore(first)), last: monthBefore(first) }),
  },
  year: {
    label: 'This year',
    days: (today: Day) => ({ first: `${today.slice(0, 4)}-01-01`, last: today }),
    before: ({ first, last }: Days) => ({ first: yearBefore(first), last: yearBefore(last) }),
  },
} as const;
type Preset = keyof typeof presets;

interface Wanted {
  range?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The range that an address asks for: days that were typed, else a preset, else 30 days. `now` in milliseconds. */
export const rangeOf = ({ range, from, to }: Wanted, zone: string, now: number): Range => {
  const today = dayIn(zone, now);
  const span = ({ first, last }: Days, elapsed?: number): Span => ({
    first,
    last,
    from: isoOf(startOfDay(zone, first)),
    to: isoOf(elapsed === undefined ? startOfDay(zone, addDays(last, 1)) : startOfDay(zone, last) + elapsed),
  });
  const customDays = typedDays(from, to, today);
  const preset = range !== undefined && Object.hasOwn(presets, range) ? (range as Preset) : '30d';
  const days = customDays ?? presets[preset].days(today);
  const { before: previousRange } = customDays ? lastDays(daysBetween(days.first, days.last)) : presets[preset];
  const elapsedMs = days.last === today ? now - startOfDay(zone, today) : undefined;
  return {
    ...span(days, elapsedMs),
    preset: customDays ? 'custom' : preset,
    before: span(previousRange(days), elapsedMs),
  };
};

const isoOf = (moment: number) => new Date(moment).toISOString();

/** One end alone is enough; ends in the wrong order are turned around. */
const typedDays = (from: string | undefined, to: string | undefined, today: Day): Days | undefined => {
  const [first, last] = [isDay(from) ? from : undefined, isDay(to) ? to : undefined];
  if (!first && !last) return undefined;
  const ends = [first ?? addDays(last ?? today, -29), last ?? today].sort();
  return { first: ends[0] ?? today, last: ends[1] ?? today };
};
