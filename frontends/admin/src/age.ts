const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** How long ago a moment was, e.g. `3 minutes ago`; `now` in milliseconds since 1970. */
export const ageOf = (timestamp: string, now: number): string => {
  const seconds = Math.max(0, (now - Date.parse(timestamp)) / 1000);
  const unit = units.find(([, size]) => seconds >= size);
  return unit ? words.format(-Math.floor(seconds / unit[1]), unit[0]) : 'just now';
};
