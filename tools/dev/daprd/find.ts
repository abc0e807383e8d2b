import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cachedDaprd } from './cache.ts';
import { fits, pinnedVersion } from './version.ts';

const run = promisify(execFile);

/** A daprd of the pinned minor version that is on this machine already, or undefined; says which it passed over. */
export const findDaprd = async (report: (text: string) => void): Promise<string | undefined> => {
  for (const candidate of candidates().filter((file) => existsSync(file))) {
    const version = await versionOf(candidate);
    if (fits(version)) return candidate;
    report(`${candidate} is ${version}, not ${pinnedVersion}: passed over`);
  }
  return undefined;
};

const candidates = () => [
  ...(process.env.DAPRD ? [process.env.DAPRD] : []),
  ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'daprd')),
  join(homedir(), '.dapr', 'bin', 'daprd'),
  cachedDaprd(),
];

const versionOf = async (file: string) => {
  try {
    return (await run(file, ['--version'], { timeout: 10_000 })).stdout.trim();
  } catch (error) {
    return `not usable (${error instanceof Error ? error.message.split('\n')[0] : error})`;
  }
};
