import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A process of the platform as noted on disk, so that whoever comes later can end it and no other. */
export interface ProcessRecord {
  name: string;
  pid: number;
  /** See `identityOf`. */
  identity: string;
  stopSignal: NodeJS.Signals;
}

/** Writes what runs, whole or not at all, before anything else happens. */
export const writeRecords = (file: string, records: readonly ProcessRecord[]) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(records, null, 1));
  renameSync(`${file}.new`, file);
};

/** What an earlier run noted with `writeRecords`; nothing when there was none. */
export const readRecords = (file: string): ProcessRecord[] => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};
