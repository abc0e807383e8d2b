import { setTimeout as sleep } from 'node:timers/promises';
import { groupLives, identityOf } from './identity.ts';
import type { ProcessRecord } from './records.ts';

const pollMs = 50;

/** Ends the recorded processes with their groups: asked first, killed when `graceMs` are over. Returns those that were still there. */
export const terminateRecorded = async (records: readonly ProcessRecord[], graceMs: number) => {
  const leftRecords = records.filter(isOurs);
  for (const record of leftRecords) signalGroup(record.pid, record.stopSignal);
  const deadline = Date.now() + graceMs;
  while (leftRecords.some(isOurs) && Date.now() < deadline) await sleep(pollMs);
  for (const record of leftRecords.filter(isOurs)) signalGroup(record.pid, 'SIGKILL');
  return leftRecords;
};

/**
 * True when the process, or what is left of its group, is the one that was recorded. An id that another process has
 * by now is left alone; an id whose leader is gone but whose group lives cannot have been given to anyone else.
 */
export const isOurs = ({ pid, identity }: Pick<ProcessRecord, 'pid' | 'identity'>) => {
  const now = identityOf(pid);
  return now === undefined ? groupLives(pid) : now === identity;
};

/** Signals a whole process group; one that is gone already is as wished. */
export const signalGroup = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
