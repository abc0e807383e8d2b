import { parseArgs } from 'node:util';
import { apps } from '@eshop/topology';
import { bringUpCluster, hardenDapr } from '../cluster/e2e/cluster.ts';
import { createSteps, summary } from '../cluster/e2e/steps.ts';
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

const proof = async (
  steps: ReturnType<typeof createSteps>,
  cluster: Awaited<ReturnType<typeof bringUpCluster>>,
  tools: boolean,
) => {
  const { step, program } = steps;
  const node = process.execPath;
  const own = (command: string, ...args: string[]) =>
    program(node, [inRepository('local', 'commands', `${command}.ts`), ...args]);
  const images = apps.map(({ id }) => `eshop/${id}:dev`);
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
  if (!tools) return;
  await step('tilt ci', () => cluster.tiltCi());
  await step('skaffold render, run, verify', () => cluster.skaffold());
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
