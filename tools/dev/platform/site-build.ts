import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@eshop/topology';
import type { RunTask } from '../supervisor/task.ts';
import { measureStep, type Report } from './progress.ts';
import { inRepository } from './repository.ts';
import { folderOf } from './selection.ts';

const next = inRepository('node_modules', 'next', 'dist', 'bin', 'next');
const sharedSources = [
  'packages/ui',
  'packages/contracts',
  'packages/service-kit',
  'packages/topology',
  'package-lock.json',
];
const generatedPaths = ['node_modules', '.next', 'next-env.d.ts'];

/** Builds a site unless its last build was made of exactly the same source. */
export const buildSite = async (app: App, { runTask, report }: { runTask: RunTask; report: Report }) => {
  const folder = folderOf(app);
  const stamp = join(folder, '.next', 'built-from');
  const source = hashOf([folder, ...sharedSources.map((path) => inRepository(path))]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return;
  await measureStep(report, `Build of the site ${app.id}`, () =>
    runTask({
      name: `${app.id}-build`,
      command: process.execPath,
      args: [next, 'build'],
      cwd: folder,
      env: { NEXT_TELEMETRY_DISABLED: '1' },
    }),
  );
  writeFileSync(stamp, source);
};

const hashOf = (paths: readonly string[]) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const filesIn = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !generatedPaths.includes(name));
  return names.sort().flatMap((name) => filesIn(join(path, name)));
};
