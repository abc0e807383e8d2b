import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, takeLock } from '../supervisor/lock.ts';
import { readRecords, writeRecords } from '../supervisor/records.ts';
import { terminateRecorded } from '../supervisor/terminate.ts';

const graceMs = 5000;

export interface Claim {
  /** Where the ids of the platform's processes are noted. */
  recordsFile: string;
  release(): void;
}

/** Makes a data folder this process' own, and ends what a killed run left there. Throws when another platform runs on it. */
export const claim = async (dataDir: string, report: (text: string) => void): Promise<Claim> => {
  const ownerFile = join(dataDir, 'run', 'owner');
  const recordsFile = join(dataDir, 'run', 'pids.json');
  const lock: Lock | undefined = takeLock(join(dataDir, 'run', 'lock'));
  if (!lock) throw new Error(claimedText(dataDir, existsSync(ownerFile) ? readFileSync(ownerFile, 'utf8') : 'unknown'));
  writeFileSync(ownerFile, String(process.pid));
  const leftProcesses = await terminateRecorded(readRecords(recordsFile), graceMs);
  if (leftProcesses.length > 0)
    report(`Ended what an earlier run left: ${leftProcesses.map(({ name }) => name).join(', ')}`);
  writeRecords(recordsFile, []);
  return { recordsFile, release: () => lock.release() };
};

/** The message for a folder on which a platform runs already. */
const claimedText = (dataDir: string, owner: string) =>
  `A platform runs on ${dataDir} already (pid ${owner}). Stop it, or run another beside it: ESHOP_PORT_OFFSET=10000 npm start`;
