import type { App } from '@eshop/topology';
import { appProcess } from './app-process.ts';
import type { assemble, Run } from './assemble.ts';
import { appEnvironment } from './environment.ts';
import { writeGenerated } from './generated.ts';
import { loadBalancerOf, untilBalanced } from './load-balancer.ts';
import { migrate } from './migrations.ts';
import { measureStep } from './progress.ts';
import { untilReady } from './readiness.ts';
import { type Replica, replicasOf } from './replicas.ts';
import { sidecarOf } from './sidecar.ts';

/** Writes what the apps and sidecars read, migrates, starts them all at once and waits until each is ready. Spans go to the viewer there is. */
export const launch = async (run: Run, assembled: Awaited<ReturnType<typeof assemble>>, viewer?: string) => {
  const { options, supervisor, report } = run;
  const { dataDir, generatedDir = dataDir, offset, replicas = 1, watch = false, env = {}, spansTo = viewer } = options;
  const { wanted: wantedApps, apps, daprd, pubsubFile, sources } = assembled;
  const { folders, sidecarEnv } = writeGenerated({
    generatedDir,
    dataDir,
    pubsubFile,
    apps: wantedApps,
    spansTo,
    sources,
  });
  const environmentOf = (app: App, ports?: Replica['ports']) => ({
    ...appEnvironment(app, sources, ports),
    ...env[app.id],
  });
  await measureStep(report, 'Migrations', () =>
    migrate(wantedApps, { runTask: supervisor.task, environmentOf: (app) => environmentOf(app) }),
  );
  const allReplicas = apps.flatMap((app) => replicasOf(app, { offset, replicas }));
  for (const replica of allReplicas) {
    supervisor.start(sidecarOf(replica, { daprd, folders, env: sidecarEnv }));
    supervisor.start(appProcess(replica, { watch, env: environmentOf(replica.app, replica.ports) }));
  }
  if (replicas > 1) supervisor.start(loadBalancerOf(apps, { offset, replicas }));
  await Promise.all(
    allReplicas.map((replica) => measureStep(report, replica.name, () => untilReady(replica, supervisor))),
  );
  if (replicas > 1) await untilBalanced(apps, offset);
};
