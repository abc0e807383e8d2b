import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { identityOf } from './identity.ts';
import { logFile } from './log-file.ts';
import type { ProcessSpec } from './process-spec.ts';
import type { ProcessRecord } from './records.ts';

/** Starts a process in a group of its own, with its output going straight to its log. */
export const spawnLogged = (spec: Omit<ProcessSpec, 'tier'>, logsDir: string) => {
  const { command, args, env, cwd, user, name } = spec;
  const log = openSync(logFile(logsDir, name), 'a');
  try {
    return spawn(command, args, { cwd, env, ...user, detached: true, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
};

/** What to note on disk about a process that was just started. */
export const recordOf = (name: string, pid: number, stopSignal: NodeJS.Signals = 'SIGTERM'): ProcessRecord => ({
  name,
  pid,
  identity: identityOf(pid) ?? 'ended at once',
  stopSignal,
});
