import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appOf, apps } from '@eshop/topology';
import { scriptOf } from '../../dev/bootstrap/hand-over.mjs';
import { inRepository } from '../../dev/platform/repository.ts';
import { must } from '../cluster/command.ts';
import { bringUpCluster, type Cluster, hardenDapr } from '../cluster/e2e/cluster.ts';
import { liveUpdates } from '../cluster/e2e/live-update.ts';
import { createSteps, type Steps, summary } from '../cluster/e2e/steps.ts';
import { findClusterKit } from '../cluster/kit.ts';

const usage = `npm run e2e:cluster [-- --keep] [--no-tools] [--from <step>]

Deploys the shop to a separate cluster on this machine and tests it: images, manifests applied as in CI, the core of the
e2e tests through the edge, refusals by network policy, access list and app, a rolling update under load, killed pods and
processes, three broker swaps, a backup with its restore drill, tilt ci, a live update and skaffold.
Needs root and the cluster kit: a folder with up, down and images, $ESHOP_CLUSTER_KIT or ../shared/cluster.
--keep keeps the cluster; --no-tools skips tilt and skaffold; --from starts with a step, on a kept cluster.`;

const main = async () => {
  const { values } = parseArgs({
    options: {
      keep: { type: 'boolean', default: false },
      'no-tools': { type: 'boolean', default: false },
      from: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const kit = findClusterKit();
  if (!kit) throw new Error(`there is no cluster kit\n\n${usage}`);
  const cluster = await bringUpCluster(kit);
  const steps = createSteps(cluster.environment, values.from);
  const stop = () => steps.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await proof(steps, cluster, !values['no-tools']);
  } finally {
    console.log(`\n${summary([...cluster.outcomes, ...steps.outcomes])}`);
    if (!values.keep) await cluster.down();
  }
};

const proof = async (steps: Steps, cluster: Cluster, tools: boolean) => {
  const { step, program } = steps;
  const node = process.execPath;
  const own = (command: string, ...args: string[]) => program(node, [scriptOf(command) ?? command, ...args]);
  // The emulator of Pub/Sub is declared its topics by a script that runs on plain Node.
  const images = [...apps.map(({ id }) => `eshop/${id}:dev`), 'eshop/ops:dev', 'node:24-bookworm-slim'];
  await step('Dapr as the runbook installs it', () => hardenDapr(cluster));
  await step('images built', () => own('images'));
  await step('images loaded', () => cluster.load(images));
  await step('manifests synthesised', () => own('synth', 'local'));
  await step('deployed', () => own('deploy', 'local'));
  await step('demo data', () => own('demo'));
  await step('on the cluster: core, refusals, roll, kills, broker swaps', () =>
    program(node, [scriptOf('test-cluster') ?? 'test-cluster'], { minutes: 60 }),
  );
  await step('audit', () => own('audit', '--cluster'));
  await step('audit as a Job', () => own('ops', 'audit'));
  await step('backup and restore drill', () => own('restore-drill', '--backup-first'));
  if (tools) await developersTools(steps, cluster);
};

/** What a developer's laptop does: Tilt brings everything up from its own images, Skaffold renders, deploys and verifies. */
const developersTools = async ({ step, program }: Steps, cluster: Cluster) => {
  const folder = mkdtempSync(join(tmpdir(), 'eshop-tools-'));
  const renderedFile = join(folder, 'rendered.yaml');
  const builds = join(folder, 'builds.json');
  const variables = join(folder, 'verify.env');
  const port = '0'; // none is fixed, so that another Tilt does not matter
  const skaffold = (minutes: number, ...args: string[]) => program('skaffold', args, { minutes });
  await step('tilt and skaffold', () => cluster.tools());
  await step('tilt ci', () => program('tilt', ['ci', '--port', port], { minutes: 40 }));
  await step('a saved file runs in its pod within seconds', () => savedFile(cluster));
  await step('manifests of every environment', () => program(process.execPath, [inRepository('cdk8s', 'main.ts')]));
  for (const profile of ['local', 'gke-staging', 'gke']) {
    await step(`skaffold render --profile ${profile}`, () =>
      skaffold(5, 'render', '--profile', profile, '--digest-source', 'none', '--output', renderedFile),
    );
  }
  await step('skaffold build', () => skaffold(40, 'build', '--file-output', builds));
  await step('skaffold deploy', () => skaffold(20, 'deploy', '--build-artifacts', builds));
  writeFileSync(variables, `ESHOP_EDGE=${await edgeOf(cluster)}\n`);
  await step('skaffold verify: the core of the e2e tests', () =>
    skaffold(20, 'verify', '--build-artifacts', builds, '--docker-network', 'host', '--env-file', variables),
  );
};

const savedFile = async ({ environment }: Cluster) => {
  const { port } = appOf('shipping-cost');
  const times = await liveUpdates({ environment, address: `http://127.0.0.1:${port}`, limitMs: 20_000 });
  console.log(`saved to running: ${times.map((ms) => (ms / 1000).toFixed(1)).join(', ')} s`);
};

/** Address of the cluster's edge, as its Ingress knows it. */
const edgeOf = ({ environment }: Cluster): Promise<string> => {
  const path = 'jsonpath={.status.loadBalancer.ingress[0].ip}';
  return must('kubectl', ['get', 'ingress', 'eshop', '--namespace', 'eshop', '--output', path], { env: environment });
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
