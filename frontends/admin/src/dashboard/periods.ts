/** A span of time and the one of the same length before it; ISO 8601. */
export interface Period {
  title: string;
  from: string;
  to: string;
  before: string;
}

const dayMs = 86_400_000;

/** Today so far, the last 7 and the last 30 days, to the second `now`, each with the span before; days are those of UTC. */
export const periods = (now: number): readonly Period[] => {
  const midnight = Math.floor(now / dayMs) * dayMs;
  const iso = (ms: number) => new Date(ms).toISOString();
  return [
    { title: 'Today', from: iso(midnight), to: iso(now), before: iso(midnight - (now - midnight)) },
    ...[7, 30].map((days) => ({
      title: `${days} days`,
      from: iso(now - days * dayMs),
      to: iso(now),
      before: iso(now - 2 * days * dayMs),
    })),
  ];
};

/** How much more than before, in words; undefined when there was nothing to compare with. */
export const changeOf = (now: number, before: number): string | undefined => {
  if (before <= 0) return undefined;
  const percent = Math.round(((now - before) / before) * 100);
  return `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${Math.abs(percent)} %`;
};
