import { locale } from './locale.ts';

/** A moment as the clocks of a zone show it, with the zone's name, e.g. `Nov 26, 2026, 4:48 AM UTC`. */
export const formatMoment = (iso: string, zone = 'UTC'): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(new Date(iso));

/** A day of a zone's calendar, e.g. `November 26, 2026`. */
export const formatDay = (iso: string, zone = 'UTC'): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(new Date(iso));
