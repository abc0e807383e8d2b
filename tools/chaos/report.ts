import type { Outcome } from './phases.ts';

/** What of a run goes into its figures. */
export interface Run {
  seed: string;
  shoppers: number;
  /** The machine, the day and the commit. */
  origin: string;
  outcomes: readonly Outcome[];
}

const mostShown = 5;

/** A phase in one line, and below it what was off. */
export const lineOf = (outcome: Outcome): string => {
  const { name, leftOut, off, seconds, orders, faults } = outcome;
  if (leftOut) return `left out  ${name}: ${leftOut}`;
  const verdict = off.length === 0 ? 'ok  ' : 'OFF ';
  const head = `${verdict} ${name.padEnd(52)} ${faults > 0 ? `settled ${seconds.toFixed(1).padStart(5)} s` : ''.padEnd(15)}`;
  return [`${head}  ${String(orders).padStart(5)} orders  ${requestsOf(outcome)}`, ...printedLines(off)].join('\n');
};

const requestsOf = ({ tally: { requests, failed, healed, longestMs, seen } }: Outcome) =>
  failed === 0
    ? `${requests} requests, none failed`
    : `${failed} of ${requests} requests failed (${seenText(seen)}), ${healed} healed, the longest in ${(longestMs / 1000).toFixed(1)} s`;

/** What clients saw of failures, the most frequent first. */
export const seenText = (seen: Readonly<Record<string, number>>): string =>
  Object.entries(seen)
    .sort(([, a], [, b]) => b - a)
    .map(([what, times]) => `${what} ×${times}`)
    .join(', ');

const printedLines = (off: readonly string[]) => [
  ...off.slice(0, mostShown).map((text) => `       ${text}`),
  ...(off.length > mostShown ? [`       … and ${off.length - mostShown} more`] : []),
];

/** What the whole run came to. */
export const summaryOf = ({ outcomes }: Pick<Run, 'outcomes'>): string => {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const bad = sum((outcome) => outcome.off.length);
  return [
    `${sum(({ faults }) => faults)} faults, ${sum(({ orders }) => orders)} orders,`,
    `${sum(({ tally }) => tally.failed)} of ${sum(({ tally }) => tally.requests)} requests failed,`,
    `${sum(({ tally }) => tally.healed)} of them healed by a repetition;`,
    bad === 0 ? 'everything adds up.' : `${bad} things are off.`,
  ].join(' ');
};
