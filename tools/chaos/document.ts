import { writeSection } from '../bench/performance-page.ts';
import type { Outcome } from './phases.ts';
import { type Run, seenText, summaryOf } from './report.ts';

/** Formats the section of docs/performance/chaos.md for a run. */
const sectionOf = (run: Run): string =>
  [
    `${run.origin}, seed ${run.seed}, ${run.shoppers} shoppers, everything on that machine. ${summaryOf(run)}`,
    '',
    '| Fault | Settled after, s | Orders | Requests failed | What clients saw | Healed, the longest after, s |',
    '| --- | ---: | ---: | ---: | --- | --- |',
    ...run.outcomes.map(rowOf),
  ].join('\n');

const rowOf = ({ name, leftOut, faults, seconds, orders, off, tally }: Outcome) => {
  if (leftOut) return `| ${name} | left out: ${leftOut} | | | | |`;
  const { requests, failed, healed, longestMs, seen } = tally;
  const cells = [
    faults > 1 ? `${name}, ${faults} faults` : name,
    `${faults > 0 ? seconds.toFixed(1) : ''}${off.length > 0 ? ' **off**' : ''}`,
    orders,
    `${failed} of ${requests}`,
    seenText(seen),
    failed === 0 ? '' : `${healed}, ${(longestMs / 1000).toFixed(1)}`,
  ];
  return `| ${cells.join(' | ')} |`;
};

/** Writes a run's figures into docs/performance/chaos.md. */
export const writeFigures = (run: Run): void => writeSection('chaos', 'chaos', sectionOf(run));
