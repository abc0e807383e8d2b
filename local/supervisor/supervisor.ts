import { lastLines } from './log-file.ts';
import { type ProcessSpec, type Tier, tiers } from './process-spec.ts';
import { writeRecords } from './records.ts';
import { type Supervised, supervise } from './supervised.ts';
import { startReaper } from './watchdog.ts';

export interface SupervisorOptions {
  logsDir: string;
  /** Where the ids of what runs are noted. */
  recordsFile: string;
  report: (text: string) => void;
  /** A folder to remove when everything has ended, even if by force. */
  folderToRemove?: string | undefined;
}

export type Supervisor = ReturnType<typeof createSupervisor>;

/** How long each tier has to end by itself; together less than the ten seconds that a stop may take. */
const graceMs: Record<Tier, number> = { app: 4000, sidecar: 2000, backing: 3000 };

/** Keeps the platform's processes running, and ends them all: tier by tier when asked, by the reaper when it dies itself. */
export const createSupervisor = ({ logsDir, recordsFile, report, folderToRemove }: SupervisorOptions) => {
  const processes = new Map<string, Supervised>();
  const changed = () =>
    writeRecords(
      recordsFile,
      [...processes.values()].flatMap((process) => process.record() ?? []),
    );
  changed();
  const reaper = startReaper(recordsFile, folderToRemove);

  const find = (name: string) => {
    const process = processes.get(name);
    if (!process) throw new Error(`no process '${name}'; there are ${[...processes.keys()].join(', ')}`);
    return process;
  };
  return {
    find,
    lastLines: (name: string) => lastLines(logsDir, name),
    start: (spec: ProcessSpec) => {
      const process = supervise(spec, { logsDir, changed, report });
      processes.set(spec.name, process);
      process.start();
      return process;
    },
    stopAll: async () => {
      for (const tier of tiers) {
        const inTier = [...processes.values()].filter(({ spec }) => spec.tier === tier);
        await Promise.all(inTier.map((process) => process.stop(graceMs[tier])));
      }
      await reaper.release();
    },
    /** Ends everything now, without asking. */
    killAll: async () => {
      await Promise.all([...processes.values()].map((process) => process.stop(0, 'SIGKILL')));
      await reaper.release();
    },
  };
};
