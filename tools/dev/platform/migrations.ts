import { type App, hasMigration } from '@eshop/topology';
import type { RunTask } from '../supervisor/task.ts';
import { entryOf, folderOf, migrationOf } from './selection.ts';

const atOnce = 3;

/** Runs the migration of every app that has one, a few at a time. Throws for an app that should have one and does not. */
export const migrate = async (
  apps: readonly App[],
  { runTask, environmentOf }: { runTask: RunTask; environmentOf: (app: App) => Record<string, string> },
) => {
  const incomplete = apps.find((app) => hasMigration(app) && entryOf(app) && !migrationOf(app));
  if (incomplete)
    throw new Error(
      `services/${incomplete.id}/src/migrate.ts is missing, although ${incomplete.id} has a database: npm run new:service ${incomplete.id} writes it`,
    );
  const appsToMigrate = apps.filter((app) => migrationOf(app));
  const work = async () => {
    for (let app = appsToMigrate.shift(); app; app = appsToMigrate.shift()) {
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
