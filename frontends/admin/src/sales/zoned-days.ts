const dayMs = 86_400_000;

/** A day of the calendar, as `2026-11-26`. */
export type Day = string;

/** Whether a text is a day that there is. */
export const isDay = (text: string | undefined): text is Day =>
  text !== undefined && /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;

/** The day so many days later, or earlier. Of what is no day, some text that is none either. */
export const addDays = (day: Day, days: number): Day => {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
};

/** How many days a range has, both ends counted. */
export const daysBetween = (first: Day, last: Day): number => (Date.parse(last) - Date.parse(first)) / dayMs + 1;

/** The day that it is in a time zone at a moment. */
export const dayIn = (zone: string, moment: number): Day => wallClock(zone, moment).toISOString().slice(0, 10);

/** The first moment of a day in a time zone, also where clocks are put forward or back at midnight. */
export const startOfDay = (zone: string, day: Day): number => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offsets = [midnight - dayMs, midnight + dayMs].map((near) => wallClock(zone, near).getTime() - near);
  const candidates = offsets.map((offset) => midnight - offset).sort((a, b) => a - b);
  return candidates.find((moment) => dayIn(zone, moment) === day) ?? midnight;
};

/** What the clocks of a zone show at a moment, written as if it were UTC; to the second. */
const wallClock = (zone: string, moment: number): Date => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...numbers }).formatToParts(
    moment,
  );
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return new Date(Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second')));
};

const numbers = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
