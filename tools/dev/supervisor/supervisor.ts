import { lastLines } from './log-file.ts';
import { type ProcessSpec, type Tier, tiers } from './process-spec.ts';
import { type ProcessRecord, writeRecords } from './records.ts';
import { type Supervised, supervise } from './supervised.ts';
import { type RunTask, runTask } from './task.ts';
import { signalGroup } from './terminate.ts';
import { startReaper } from './watchdog.ts';

export interface SupervisorOptions {
  logsDir: string;
  /** Where the ids of what runs are noted. */
  recordsFile: string;
  /** What every process gets beside its own variables. */
  env: Readonly<Record<string, string>>;
  report: (text: string) => void;
  /** A folder to remove when everything has ended, even if by force. */
  folderToRemove?: string | undefined;
}

export interface Supervisor {
  /** Starts a process and keeps it running. */
  start(spec: Omit<ProcessSpec, 'env'> & Partial<Pick<ProcessSpec, 'env'>>): Supervised;
  /** Runs a program once, to its end. */
  task: RunTask;
  /** Throws on a name that no process has. */
  find(name: string): Supervised;
  names(): string[];
  lastLines(name: string): string;
  /** Ends the processes of a tier and starts them again; those that were made to stay down stay so. */
  restartTier(tier: Tier): Promise<void>;
  /** Ends everything, apps first and stores last, within ten seconds; at once when `forced`. */
  stopAll(forced?: boolean): Promise<void>;
}

/** How long each tier has to end by itself; together less than the ten seconds that a stop may take. */
const graceMs: Record<Tier, number> = { app: 3500, sidecar: 2500, backing: 3000 };

/** Keeps the platform's processes running, and ends them all: tier by tier when asked, by the reaper when it dies itself. */
export const createSupervisor = (options: SupervisorOptions): Supervisor => {
  const { logsDir, recordsFile, env, report, folderToRemove } = options;
  const processes = new Map<string, Supervised>();
  const tasks = new Set<ProcessRecord>();
  let isClosed = false;
  const saveRecords = () =>
    writeRecords(recordsFile, [...tasks, ...[...processes.values()].flatMap((process) => process.record() ?? [])]);
  const assertOpen = () => {
    if (isClosed) throw new Error('the platform is being stopped');
  };
  saveRecords();
  const reaper = startReaper(recordsFile, folderToRemove);

  return {
    start: (spec) => {
      assertOpen();
      const process = supervise({ ...spec, env: { ...env, ...spec.env } }, { logsDir, changed: saveRecords, report });
      processes.set(spec.name, process);
      process.start();
      return process;
    },
    task: (spec) => {
      assertOpen();
      return runTask({ ...spec, env: { ...env, ...spec.env } }, { logsDir, running: tasks, changed: saveRecords });
    },
    find: (name) => {
      const process = processes.get(name);
      if (!process) throw new Error(`no process '${name}'; there are ${[...processes.keys()].join(', ')}`);
      return process;
    },
    names: () => [...processes.keys()],
    lastLines: (name) => lastLines(logsDir, name),
    restartTier: async (tier) => {
      const up = [...processes.values()].filter((process) => process.spec.tier === tier && process.record());
      await Promise.all(up.map((process) => process.stop(graceMs[tier])));
      if (!isClosed) for (const process of up) process.start();
    },
    stopAll: async (forced = false) => {
      isClosed = true;
      for (const { pid } of tasks) signalGroup(pid, 'SIGTERM');
      for (const tier of tiers) await stopTier([...processes.values()], tier, forced);
      await reaper.release();
    },
  };
};

const stopTier = (processes: readonly Supervised[], tier: Tier, forced: boolean) => {
  const inTier = processes.filter(({ spec }) => spec.tier === tier);
  return Promise.all(inTier.map((process) => (forced ? process.stop(0, 'SIGKILL') : process.stop(graceMs[tier]))));
};
