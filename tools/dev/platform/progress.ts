/** What a start has to say while it continues. */
export interface Progress {
  kind: 'done' | 'note';
  text: string;
  /** How long a done step took. */
  ms?: number;
}

export type Report = (line: Progress) => void;

/** Runs a step and says how long it took. */
export const measureStep = async <T>(report: Report, text: string, step: () => Promise<T>): Promise<T> => {
  const startTime = performance.now();
  const outcome = await step();
  report({ kind: 'done', text, ms: performance.now() - startTime });
  return outcome;
};
