import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackoff } from './backoff.ts';
import { groupLives } from './identity.ts';
import { beginLog } from './log-file.ts';
import type { ProcessSpec } from './process-spec.ts';
import type { ProcessRecord } from './records.ts';
import { recordOf, spawnLogged } from './spawn-logged.ts';
import { signalGroup } from './terminate.ts';

export interface SupervisedOptions {
  logsDir: string;
  /** Called right after each start and end of the process, before anything else. */
  changed: () => void;
  report: (text: string) => void;
}

export interface Supervised {
  readonly spec: ProcessSpec;
  /** How often it ended without being asked to. */
  readonly crashes: number;
  /** What to note on disk about it while it runs. */
  record(): ProcessRecord | undefined;
  start(extraEnv?: Readonly<Record<string, string>>): void;
  /** Ends it and keeps it down until `start`; killed when `graceMs` are over. */
  stop(graceMs: number, signal?: NodeJS.Signals): Promise<void>;
  /** Sends a signal and changes nothing else: if that ends it, it is started again. */
  signal(signal: NodeJS.Signals): void;
}

/** One process in a group of its own, its output in its log, started again with growing pauses when it ends unasked. */
export const supervise = (spec: ProcessSpec, { logsDir, changed, report }: SupervisedOptions): Supervised => {
  const backoff = createBackoff();
  let env = spec.env;
  let running: { child: ChildProcess; record: ProcessRecord } | undefined;
  let starts = 0;
  let crashes = 0;
  let isWanted = false;
  let pending: NodeJS.Timeout | undefined;
  beginLog(logsDir, spec.name);

  const launch = () => {
    const startedAt = performance.now();
    const child = spawnLogged({ ...spec, env }, logsDir);
    child.on('error', (error) => report(`${spec.name} could not be started: ${error.message}`));
    if (child.pid === undefined) return;
    running = { child, record: recordOf(spec.name, child.pid, spec.stopSignal) };
    changed();
    child.once('exit', (code, signal) => {
      running = undefined;
      changed();
      if (isWanted) restartLater(signal ?? `code ${code}`, performance.now() - startedAt);
    });
    starts += 1;
    if (starts > 1) finishRestart();
  };

  const finishRestart = () => {
    spec.afterRestart?.().catch((error: Error) => report(`${spec.name} is up again, but: ${error.message}`));
  };

  const restartLater = (why: string, ranForMs: number) => {
    crashes += 1;
    const pauseMs = backoff.next(ranForMs);
    report(`${spec.name} ended (${why}); starting it again in ${pauseMs / 1000} s`);
    pending = setTimeout(launch, pauseMs);
  };

  return {
    spec,
    get crashes() {
      return crashes;
    },
    record: () => running?.record,
    start: (extraEnv = {}) => {
      env = { ...env, ...extraEnv };
      clearTimeout(pending);
      isWanted = true;
      if (!running) launch();
    },
    stop: async (graceMs, signal = spec.stopSignal ?? 'SIGTERM') => {
      isWanted = false;
      clearTimeout(pending);
      if (running) await endGroup(running.child, running.record.pid, signal, graceMs);
    },
    signal: (signal) => running && signalGroup(running.record.pid, signal),
  };
};

const endGroup = async (child: ChildProcess, pid: number, signal: NodeJS.Signals, graceMs: number) => {
  const childExit = once(child, 'exit');
  signalGroup(pid, signal);
  const exitOrTimeout = await Promise.race([childExit, sleep(graceMs, 'late' as const, { ref: false })]);
  if (exitOrTimeout === 'late' || groupLives(pid)) signalGroup(pid, 'SIGKILL');
  await childExit;
};
