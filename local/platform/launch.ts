import type { App } from '@eshop/topology';
import { appProcess } from './app-process.ts';
import type { assemble, Run } from './assemble.ts';
import { appEnvironment } from './environment.ts';
import { writeGenerated } from './generated.ts';
import { migrate } from './migrations.ts';
import { timed } from './progress.ts';
import { untilReady } from './readiness.ts';
import { sidecarOf } from './sidecar.ts';

/** Writes what the apps and sidecars read, migrates, starts them all at once and waits until each is ready. Spans go to the viewer there is. */
export const launch = async (run: Run, assembled: Awaited<ReturnType<typeof assemble>>, viewer?: string) => {
  const { options, supervisor, report } = run;
  const { dataDir, generatedDir = dataDir, offset, watch = false, env = {}, spansTo = viewer } = options;
  const { wanted, apps, daprd, pubsubFile, sources } = assembled;
  const { folders, sidecarEnv } = writeGenerated({ generatedDir, dataDir, pubsubFile, apps: wanted, spansTo, sources });
  const environmentOf = (app: App) => ({ ...appEnvironment(app, sources), ...env[app.id] });
  await timed(report, 'Migrations', () => migrate(wanted, { runTask: supervisor.task, environmentOf }));
  for (const app of apps) {
    supervisor.start(sidecarOf(app, { daprd, offset, folders, env: sidecarEnv }));
    supervisor.start(appProcess(app, { offset, watch, env: environmentOf(app) }));
  }
  await Promise.all(apps.map((app) => timed(report, app.id, () => untilReady(app, { offset, supervisor }))));
};
