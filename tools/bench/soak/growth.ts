import type { Sample } from './sample.ts';

/** Something that grew beyond its line. */
export interface Grown {
  what: string;
  from: number;
  to: number;
  line: number;
}

const megabyte = 1e6;

/**
 * What grew between the second fifth of the samples (caches and pools are warm by then) and the last: memory by more than
 * 15 % and 20 MB a process, open files by more than 10 % and 20, sessions at all beyond a pool's, by the mean of each fifth.
 */
export const grownIn = (samples: readonly Sample[]): Grown[] => {
  const fifth = Math.max(1, Math.floor(samples.length / 5));
  const early = samples.slice(fifth, 2 * fifth);
  const late = samples.slice(-fifth);
  const judge = (part: 'memory' | 'files' | 'sessions', lineOf: (from: number) => number) =>
    Object.keys(samples.at(-1)?.[part] ?? {}).flatMap((name) => {
      const [from, to] = [early, late].map((some) => mean(some.map((sample) => sample[part][name] ?? 0)));
      if (from === undefined || to === undefined) return [];
      const line = lineOf(from);
      return to > line ? [{ what: `${part} of ${name}`, from, to, line }] : [];
    });
  return [
    ...judge('memory', (from) => from * 1.15 + 20 * megabyte),
    ...judge('files', (from) => from * 1.1 + 20),
    ...judge('sessions', (from) => from + 20),
  ];
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
