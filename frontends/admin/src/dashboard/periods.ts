/** A span of time and the one of the same length before it; ISO 8601. */
export interface Period {
  title: string;
  from: string;
  to: string;
  before: string;
  /** What it is compared with, as the dashboard says it. */
  comparison: string;
}

const dayMs = 86_400_000;

/** Today so far, the last 7 and the last 30 days, to the second `now`, each with the span before; days are those of UTC. */
export const periods = (now: number): readonly Period[] => {
  const midnight = Math.floor(now / dayMs) * dayMs;
  const iso = (ms: number) => new Date(ms).toISOString();
  return [
    {
      title: 'Today',
      from: iso(midnight),
      to: iso(now),
      before: iso(midnight - (now - midnight)),
      comparison: 'vs. previous period',
    },
    ...[7, 30].map((days) => ({
      title: `${days} days`,
      from: iso(now - days * dayMs),
      to: iso(now),
      before: iso(now - 2 * days * dayMs),
      comparison: `vs. previous ${days} days`,
    })),
  ];
};

/** A larger change says nothing more: the base was too small. */
const maxPercent = 999;

/** Returns how an amount changed against the one before, as the dashboard says it. */
export const changeOf = (now: number, before: number, comparison: string): string => {
  if (before <= 0) return now > 0 ? 'New in this period' : 'No sales to compare';
  const percent = Math.round(((now - before) / before) * 100);
  if (percent > maxPercent) return `More than +${maxPercent}% ${comparison}`;
  return `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${Math.abs(percent)}% ${comparison}`;
};
