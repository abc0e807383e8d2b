import type { App } from '@eshop/topology';
import type { RunTask } from '../supervisor/task.ts';
import { folderOf, migrationOf } from './selection.ts';

const atOnce = 3;

/** Runs the migration of every app that has one, a few at a time. */
export const migrate = async (
  apps: readonly App[],
  { runTask, environmentOf }: { runTask: RunTask; environmentOf: (app: App) => Record<string, string> },
) => {
  const waiting = apps.filter((app) => migrationOf(app));
  const work = async () => {
    for (let app = waiting.shift(); app; app = waiting.shift()) {
      await runTask({
        name: `${app.id}-migration`,
        command: process.execPath,
        args: [migrationOf(app) ?? ''],
        cwd: folderOf(app),
        env: environmentOf(app),
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};
