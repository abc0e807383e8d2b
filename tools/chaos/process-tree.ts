import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readRecords } from '../dev/supervisor/records.ts';

/**
 * Signals a process of the platform with everything that descends from it: a database's workers are in groups of their
 * own, so that a signal to the group of their parent does not reach them. Throws when it does not run.
 */
export const signalTree = (dataDir: string, name: string, signal: NodeJS.Signals): void => {
  const record = readRecords(join(dataDir, 'run', 'pids.json')).find((one) => one.name === name);
  if (!record) throw new Error(`${name} does not run`);
  for (const pid of treeOf(record.pid, runningProcesses())) signalIfThere(pid, signal);
};

/** A process and all that descend from it, parents first. `parents` tells of each process its parent. */
export const treeOf = (root: number, parents: ReadonlyMap<number, number>): number[] => {
  const children = [...parents].filter(([, parent]) => parent === root).map(([pid]) => pid);
  return [root, ...children.flatMap((child) => treeOf(child, parents))];
};

const runningProcesses = (): Map<number, number> => {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return new Map(lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]));
};

const signalIfThere = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
