import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackoff } from './backoff.ts';
import { groupLives, identityOf } from './identity.ts';
import { beginLog, logFile } from './log-file.ts';
import type { ProcessSpec } from './process-spec.ts';
import type { ProcessRecord } from './records.ts';
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
  let wanted = false;
  let pending: NodeJS.Timeout | undefined;
  let crashes = 0;
  beginLog(logsDir, spec.name);

  const launch = () => {
    const startedAt = performance.now();
    const child = spawnLogged({ ...spec, env }, logsDir);
    child.on('error', (error) => report(`${spec.name} could not be started: ${error.message}`));
    if (child.pid === undefined) return;
    running = { child, record: recordOf(spec, child.pid) };
    changed();
    child.once('exit', (code, signal) => {
      running = undefined;
      changed();
      if (wanted) restartLater(signal ?? `code ${code}`, performance.now() - startedAt);
    });
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
      wanted = true;
      if (!running) launch();
    },
    stop: async (graceMs, signal = spec.stopSignal ?? 'SIGTERM') => {
      wanted = false;
      clearTimeout(pending);
      if (running) await endGroup(running.child, running.record.pid, signal, graceMs);
    },
    signal: (signal) => running && signalGroup(running.record.pid, signal),
  };
};

const spawnLogged = ({ command, args, env, cwd, user, name }: ProcessSpec, logsDir: string) => {
  const log = openSync(logFile(logsDir, name), 'a');
  try {
    return spawn(command, args, { cwd, env, ...user, detached: true, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
};

const recordOf = ({ name, stopSignal = 'SIGTERM' }: ProcessSpec, pid: number): ProcessRecord => ({
  name,
  pid,
  identity: identityOf(pid) ?? 'ended at once',
  stopSignal,
});

const endGroup = async (child: ChildProcess, pid: number, signal: NodeJS.Signals, graceMs: number) => {
  const exited = child.exitCode !== null || child.signalCode !== null ? undefined : once(child, 'exit');
  signalGroup(pid, signal);
  const ended = await Promise.race([exited, sleep(graceMs, 'late' as const)]);
  if (ended === 'late' || groupLives(pid)) signalGroup(pid, 'SIGKILL');
  await exited;
};
