import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../platform/repository.ts';
import type { Outcome } from './phases.ts';
import { type Run, seenText, summaryOf } from './report.ts';

const [begin, end] = ['<!-- chaos: npm run chaos -- --write -->', '<!-- /chaos -->'];

/** The section of docs/measured.md, from a run. */
const sectionOf = (run: Run): string =>
  [
    `${run.date}, commit ${run.commit}, seed ${run.seed}, ${run.shoppers} shoppers, ${run.machine}. ${summaryOf(run)}`,
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

/** Puts a section between its marks in a text. Throws when the marks are not there. */
export const withSection = (text: string, section: string): string => {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`there is no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${section}\n${text.slice(to)}`;
};

/** Writes a run's figures into docs/measured.md. */
export const writeMeasured = (run: Run): void => {
  const file = inRepository('docs', 'measured.md');
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), sectionOf(run)));
};
