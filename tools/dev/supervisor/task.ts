import { once } from 'node:events';
import { beginLog, lastLines } from './log-file.ts';
import type { ProcessSpec } from './process-spec.ts';
import type { ProcessRecord } from './records.ts';
import { recordOf, spawnLogged } from './spawn-logged.ts';

/** A program that is run once, to its end; its output is in its log. */
export type TaskSpec = Omit<ProcessSpec, 'tier' | 'afterRestart' | 'env'> & { env?: Readonly<Record<string, string>> };

/** Runs a task and waits for its end. Throws with the log's last lines when it does not end well. */
export type RunTask = (spec: TaskSpec) => Promise<void>;

/** Runs one task; `running` holds what to note on disk while it does. */
export const runTask = async (
  spec: TaskSpec & Pick<ProcessSpec, 'env'>,
  { logsDir, running, changed }: { logsDir: string; running: Set<ProcessRecord>; changed: () => void },
) => {
  beginLog(logsDir, spec.name);
  const child = spawnLogged(spec, logsDir);
  const childExit = once(child, 'exit');
  if (child.pid === undefined) return void (await childExit);
  const record = recordOf(spec.name, child.pid);
  running.add(record);
  changed();
  const [code, signal] = await childExit;
  running.delete(record);
  changed();
  if (code !== 0) throw new Error(`${spec.name} ended with ${signal ?? code}:\n${lastLines(logsDir, spec.name)}`);
};
