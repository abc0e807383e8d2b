import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Program } from './programs.ts';

/** The path of a program's executable on this machine: from PATH, else from where its packages put it. */
export const findExecutable = ({ executables, folders }: Pick<Program, 'executables' | 'folders'>) => {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const files = [...path, ...folders.flatMap(expand)].flatMap((folder) =>
    executables.map((name) => join(folder, name)),
  );
  return files.find(isExecutable);
};

/** A pattern such as `postgresql/17/bin` with a star for the version, to the folders that there are, the highest version first. */
const expand = (pattern: string): string[] => {
  const [prefix, suffix] = pattern.split('*');
  if (prefix === undefined || suffix === undefined) return [pattern];
  const parent = dirname(`${prefix}x`);
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .map((name) => join(parent, name))
    .filter((folder) => folder.startsWith(prefix))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((folder) => folder + suffix);
};

const isExecutable = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
