import { locale } from './locale.ts';

const minutesIn = { day: 1440, hour: 60, minute: 1 };

/** A duration in words, in the largest unit of which it is a whole number: `10 minutes`, `36 hours`, `2 days`. A day is `24 hours`. */
export const formatDuration = (minutes: number): string => {
  const unit = minutes >= 2 * minutesIn.day && minutes % minutesIn.day === 0 ? 'day' : hourOrMinute(minutes);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(minutes / minutesIn[unit]);
};

const hourOrMinute = (minutes: number) =>
  minutes >= minutesIn.hour && (minutes % minutesIn.hour === 0 || minutes > minutesIn.day) ? 'hour' : 'minute';
