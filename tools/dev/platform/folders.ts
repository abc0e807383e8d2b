import { chmodSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from './repository.ts';

const smallestFreeBytes = 1024 ** 3;

/**
 * Where a local run keeps things: data in `ESHOP_DATA`, for root in /var/lib/eshop (a database server that runs as
 * another user must get there), else in the repository's .data; logs and generated files beside it or in .data.
 */
export const defaultFolders = (offset: number, env = process.env, isRoot = process.getuid?.() === 0) => {
  const part = offset === 0 ? '' : `offset-${offset}`;
  const inTree = inRepository('.data', part);
  const dataDir = env.ESHOP_DATA ? join(env.ESHOP_DATA, part) : isRoot ? join('/var/lib/eshop', part) : inTree;
  const generatedDir = env.ESHOP_DATA ? dataDir : inTree;
  return { dataDir, generatedDir, logsDir: join(generatedDir, 'logs') };
};

/** Makes the data folder, passable for the database servers' users. Throws when its disk is nearly full. */
export const prepareDataFolder = (folder: string) => {
  mkdirSync(folder, { recursive: true });
  if ((statSync(folder).mode & 0o001) === 0) chmodSync(folder, 0o711);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < smallestFreeBytes) throw new Error(diskText(folder, free));
};

/** The message for a disk that is nearly full. */
export const diskText = (folder: string, freeBytes: number) =>
  `Only ${Math.round(freeBytes / 1024 ** 2)} MiB are free where the data lies (${folder}); 1024 are needed. Free some, or move the data with ESHOP_DATA.`;
