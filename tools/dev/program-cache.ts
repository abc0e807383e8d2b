import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where a program that was fetched or built is kept, outside the repository. */
export const cachedProgram = (name: string, version: string): string => {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'eshop', `${name}-${version}-${process.platform}-${process.arch}`, name);
};

/** Lets `write` make the file under a temporary name and puts it in its place at once, so that no half of it is ever seen. */
export const intoCache = async (file: string, write: (temporary: string) => Promise<void>): Promise<string> => {
  const temporary = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  await write(temporary);
  if (!existsSync(temporary)) throw new Error(`${temporary} was not written`);
  chmodSync(temporary, 0o755);
  renameSync(temporary, file);
  return file;
};
