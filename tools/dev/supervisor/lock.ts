import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock of the operating system's, by way of SQLite: it falls when its holder ends, so it is never stale. */
export interface Lock {
  release(): void;
}

/** Takes the lock on a file, or answers undefined when another process holds it. */
export const takeLock = (file: string): Lock | undefined => {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
};

/** Takes the lock as soon as it is free. */
export const waitForLock = async (file: string, onWait: () => void): Promise<Lock> => {
  let lock = takeLock(file);
  if (!lock) onWait();
  while (!lock) {
    await sleep(500);
    lock = takeLock(file);
  }
  return lock;
};

const isBusy = (error: unknown) => error instanceof Error && /database is locked/.test(error.message);
