import { locale } from './locale.ts';

// A site renders on the server, where nobody's time zone is known; the browser shows its own once it can.
const zone = 'UTC';

/** A moment as people read it, e.g. `Nov 26, 2026, 4:48 AM UTC`. */
export const formatMoment = (iso: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(iso)) +
  ` ${zone}`;

/** A day, e.g. `November 26, 2026`. */
export const formatDay = (iso: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(new Date(iso));
