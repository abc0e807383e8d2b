import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a step went. */
export interface Outcome {
  name: string;
  seconds: number;
  ok: boolean;
}

/**
 * Steps that run one after the other; one that fails ends the run, for the next ones stand on it. With `from` they begin
 * with the one of that name, on what an earlier run left.
 */
export const createSteps = (environment: NodeJS.ProcessEnv, from?: string) => {
  let hasBegun = from === undefined;
  const outcomes: Outcome[] = [];
  const children = new Set<ReturnType<typeof spawn>>();

  /** Runs work under a name, timed. Throws what it throws. */
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    hasBegun ||= name === from;
    if (!hasBegun) return;
    console.log(`\n── ${name}`);
    const startTime = performance.now();
    const note = (ok: boolean) => outcomes.push({ name, ok, seconds: (performance.now() - startTime) / 1000 });
    await work().then(
      () => note(true),
      (error: unknown) => {
        note(false);
        throw error;
      },
    );
  };

  /** A program whose output is seen. Throws when it does not end well, or not within `minutes`. */
  const program = async (command: string, args: readonly string[], { minutes = 20, env = {} } = {}): Promise<void> => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...environment, ...env },
      timeout: minutes * 60_000,
    });
    children.add(child);
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    children.delete(child);
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}`);
  };

  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  return { outcomes, step, program, stop };
};

export type Steps = ReturnType<typeof createSteps>;

/** What a run showed, a line a step. */
export const summary = (outcomes: readonly Outcome[]): string =>
  outcomes
    .map(({ name, seconds, ok }) => `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(64)} ${seconds.toFixed(1).padStart(7)} s`)
    .join('\n');
