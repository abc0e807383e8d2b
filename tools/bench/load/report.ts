import type { Figures } from './closed-loop.ts';
import type { Compared } from './peer.ts';
import type { Memory } from './processes.ts';
import type { Result } from './run.ts';

/** Columns of a call's row. Ratios come before absolutes: they hold on another machine too. */
export const columns: Readonly<Record<string, (result: Result) => string>> = {
  'of a bare handler': ({ measured, bare }) => `${((100 * measured.aSecond) / bare.aSecond).toFixed(0)} %`,
  'a second': ({ measured }) => round(measured.aSecond),
  'p50 ms': ({ measured }) => round(measured.p50),
  'p95 ms': ({ measured }) => round(measured.p95),
  'p99 ms': ({ measured }) => round(measured.p99),
  failed: ({ measured }) => String(failedOf(measured)),
  'CPU ms': ({ measured }) => measured.allMs.toFixed(2),
  'of which': ({ measured }) =>
    measured.cpuMs
      .filter(([, ms]) => ms > measured.allMs / 20)
      .slice(0, 5)
      .map(([name, ms]) => `${name} ${ms.toFixed(2)}`)
      .join(', '),
  'others %': ({ measured }) => measured.othersPercent.toFixed(0),
  'MB after': ({ measured }) => (measured.appBytes / 1e6).toFixed(0),
};

export const limitColumns: Readonly<Record<string, (figures: Figures) => string>> = {
  'a second': ({ aSecond }) => round(aSecond),
  'p50 ms': ({ p50 }) => round(p50),
  'p95 ms': ({ p95 }) => round(p95),
  'p99 ms': ({ p99 }) => round(p99),
  failed: (figures) => String(failedOf(figures)),
};

export const comparedColumns: Readonly<Record<string, (compared: Compared) => string>> = {
  times: ({ ours, theirs }) => (ours.aSecond / theirs.aSecond).toFixed(1),
  'a second here': ({ ours }) => round(ours.aSecond),
  there: ({ theirs }) => round(theirs.aSecond),
  'p99 ms here': ({ ours }) => round(ours.p99),
  'there ': ({ theirs }) => round(theirs.p99),
};

export const failedOf = ({ failures }: Figures): number =>
  [...failures.values()].reduce((sum, times) => sum + times, 0);

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** Memory by process, largest first, and the sum. */
export const memoryTable = (memory: ReadonlyMap<string, Memory>): string => {
  const rows = [...memory].toSorted(([, a], [, b]) => b.pss - a.pss);
  const sum = rows.reduce((all, [, { pss, rss }]) => ({ pss: all.pss + pss, rss: all.rss + rss }), { pss: 0, rss: 0 });
  return tableOf<Memory>(memoryColumns, [...rows, ['all', sum]]);
};

const memoryColumns = {
  'MB, shared pages shared out': ({ pss }: Memory) => (pss / 1e6).toFixed(0),
  'MB, resident': ({ rss }: Memory) => (rss / 1e6).toFixed(0),
};

/** A table in Markdown; the first column has no head. */
export const tableOf = <Row>(
  columns: Readonly<Record<string, (row: Row) => string>>,
  rows: readonly (readonly [string, Row])[],
): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = Object.keys(columns);
  return [
    line(['', ...heads]),
    line(['---', ...heads.map(() => '---')]),
    ...rows.map(([name, row]) => line([name, ...Object.values(columns).map((cell) => cell(row))])),
  ].join('\n');
};
