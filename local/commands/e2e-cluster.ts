import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { apps } from '@eshop/topology';
import { bringUpCluster, type Cluster, hardenDapr } from '../cluster/e2e/cluster.ts';
import { createSteps, type Steps, summary } from '../cluster/e2e/steps.ts';
import { findClusterKit } from '../cluster/kit.ts';
import { inRepository } from '../platform/repository.ts';

const usage = `npm run e2e:cluster [-- --keep] [--no-tools]

Deploys the shop to a real cluster of its own on this machine and proves that it works there: images, manifests applied
as CI does, the core of the e2e tests through the edge, refusals on the network, by access list and by the app, a rolling
update under load, killed pods and processes, two broker swaps, a backup and its restore drill, tilt ci and skaffold.
Needs root and the cluster kit: a folder with up, down and images, $ESHOP_CLUSTER_KIT or ../shared/cluster.
--keep leaves the cluster up; --no-tools leaves tilt and skaffold out.`;

const main = async () => {
  const { values } = parseArgs({
    options: {
      keep: { type: 'boolean', default: false },
      'no-tools': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const kit = findClusterKit();
  if (!kit) throw new Error(`there is no cluster kit\n\n${usage}`);
  const cluster = await bringUpCluster(kit);
  const steps = createSteps(cluster.environment);
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
  const own = (command: string, ...args: string[]) =>
    program(node, [inRepository('local', 'commands', `${command}.ts`), ...args]);
  // The emulator of Pub/Sub is declared its topics by a script that runs on plain Node.
  const images = [...apps.map(({ id }) => `eshop/${id}:dev`), 'node:24-bookworm-slim'];
  await step('Dapr as the runbook installs it', () => hardenDapr(cluster));
  await step('images built', () => own('images'));
  await step('images loaded', () => cluster.load(images));
  await step('manifests synthesised', () => own('synth', 'local'));
  await step('deployed', () => own('deploy', 'local'));
  await step('demo data', () => own('demo'));
  await step('on the cluster: core, refusals, roll, kills, broker swaps', () =>
    program(node, [inRepository('local', 'commands', 'test-cluster.ts')], { minutes: 60 }),
  );
  await step('audit', () => own('audit', '--cluster'));
  await step('backup and restore drill', () => own('restore-drill', '--backup-first'));
  if (tools) await developersTools(steps, cluster);
};

/** What a developer's laptop does: Tilt brings everything up from its own images, Skaffold renders, deploys and verifies. */
const developersTools = async ({ step, program }: Steps, cluster: Cluster) => {
  const port = '0'; // none is fixed, so that another Tilt does not matter
  await step('tilt and skaffold', () => cluster.tools());
  await step('tilt ci', () => program('tilt', ['ci', '--port', port], { minutes: 40 }));
  for (const profile of ['local', 'gke-staging', 'gke']) {
    const out = join(mkdtempSync(join(tmpdir(), 'eshop-render-')), 'all.yaml');
    const render = ['render', '--profile', profile, '--digest-source', 'none', '--output', out];
    await step(`skaffold render --profile ${profile}`, () => program('skaffold', render));
  }
  const builds = join(mkdtempSync(join(tmpdir(), 'eshop-builds-')), 'builds.json');
  await step('skaffold build', () => program('skaffold', ['build', '--file-output', builds], { minutes: 40 }));
  await step('skaffold deploy', () => program('skaffold', ['deploy', '--build-artifacts', builds], { minutes: 20 }));
  const verify = ['verify', '--build-artifacts', builds, '--docker-network', 'host'];
  await step('skaffold verify: the core of the e2e tests', () => program('skaffold', verify));
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
