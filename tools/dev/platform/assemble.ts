import { type App, backingPorts } from '@eshop/topology';
import { createBackingContext } from '../backing/context.ts';
import { resolveDaprd } from '../daprd/resolve.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { neededBacking, startBacking } from './backing.ts';
import { chooseBroker } from './broker.ts';
import type { PlatformOptions } from './options.ts';
import { preflight } from './preflight.ts';
import { measureStep, type Report } from './progress.ts';
import { loadSecrets } from './secrets.ts';
import { exists, selectedApps } from './selection.ts';
import { buildSite } from './site-build.ts';

/** What a start works with. */
export interface Run {
  options: PlatformOptions;
  supervisor: Supervisor;
  report: Report;
  note: (text: string) => void;
  /** Something else to end with the platform. */
  atStop: (work: () => Promise<unknown>) => void;
}

/** Everything that apps stand on, at once: daprd, the backing services, the sites' builds. */
export const assemble = async (run: Run) => {
  const { options, supervisor, report, note } = run;
  const { offset, dataDir, replicas = 1 } = options;
  const appsToRun = selectedApps(options);
  const apps = options.apps === false ? [] : existingApps(appsToRun, note);
  const { file: pubsubFile, broker } = chooseBroker(options.broker);
  const neededStores = neededBacking(appsToRun, broker);
  const programWays = await preflight(neededStores, { apps, offset, replicas, report: note });
  const secrets = loadSecrets(dataDir);
  const contextOptions = {
    ports: backingPorts(offset),
    dataDir,
    ways: programWays,
    redisPassword: secrets.redisPassword,
  };
  const { context, stopContainers } = createBackingContext(contextOptions, supervisor);
  run.atStop(stopContainers);
  for (const spec of options.beside ?? []) supervisor.start({ ...spec, tier: 'backing' });
  const [daprd, connections] = await Promise.all([
    measureStep(report, 'daprd', () => resolveDaprd({ report: note, runTask: supervisor.task })),
    startBacking(context, neededStores, { rabbitmqPassword: secrets.rabbitmqPassword, report }),
    buildSites(apps, run),
  ]);
  return { wanted: appsToRun, apps, daprd, pubsubFile, sources: { offset, connections, secrets } };
};

const existingApps = (apps: readonly App[], note: (text: string) => void) => {
  const missing = apps.filter((app) => !exists(app)).map(({ id }) => id);
  if (missing.length > 0) note(`Not written yet, so not started: ${missing.join(', ')}`);
  return apps.filter(exists);
};

/** One after the other, for each build takes all the cores that there are. */
const buildSites = async (apps: readonly App[], { options, supervisor, report }: Run) => {
  if (options.watch) return;
  for (const app of apps.filter(({ kind }) => kind === 'site')) {
    await buildSite(app, { runTask: supervisor.task, report });
  }
};
