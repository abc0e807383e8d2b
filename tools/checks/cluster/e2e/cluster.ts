import { join } from 'node:path';
import { must } from '../command.ts';
import { kitEnvironment } from '../kit.ts';
import { createSteps } from './steps.ts';

/** A real cluster of this machine, made by the cluster kit. */
export type Cluster = Awaited<ReturnType<typeof bringUpCluster>>;

/** The kit's edge serves Ingresses of this class, as Google's does. */
const ingressClass = 'gce';

/** Brings up Kubernetes, Dapr's control plane, an edge, a registry and the stores' images; what is up already stays. */
export const bringUpCluster = async (kit: string) => {
  const first = createSteps(process.env);
  const kitProgram = (name: string, ...args: string[]) => first.program(join(kit, name), args, { minutes: 40 });
  await first.step('cluster up', () => kitProgram('up', '--registry', `--ingress=${ingressClass}`, '--metrics'));
  await first.step('images of the stores', () => kitProgram('images', 'stores'));
  // Skaffold looks at what every stage of the Dockerfile begins with, and no registry has Google's emulator here.
  await first.step('docker', () =>
    kitProgram('images', 'docker', 'tag', 'eshop/pubsub-emulator:dev', 'google/cloud-sdk:emulators'),
  );
  const environment = {
    ...(await kitEnvironment(kit)),
    ESHOP_INGRESS_CLASS: ingressClass,
    ESHOP_NODE_IMAGE: 'node:24-bookworm-slim', // the kit's own: the digest that the Dockerfile pins is Docker Hub's
  };
  return {
    outcomes: first.outcomes,
    environment,
    /** Hands images over to the cluster. */
    load: (images: readonly string[]) => must(join(kit, 'images'), ['load', ...images], { timeoutMs: 600_000 }),
    /** Tilt and Skaffold, built once. */
    tools: () => kitProgram('tools', 'tilt', 'skaffold'),
    down: () => must(join(kit, 'down'), []),
  };
};

/**
 * What the runbook's Helm values set for Dapr's injector, where the kit installs the chart as it comes: sidecars without
 * any capability, which pod security asks for, and no pod of the shop without a sidecar when the injector is late.
 */
export const hardenDapr = async ({ environment }: Cluster): Promise<void> => {
  const kubectl = (...args: string[]) => must('kubectl', ['--namespace', 'dapr-system', ...args], { env: environment });
  await kubectl('set', 'env', 'deployment/dapr-sidecar-injector', 'SIDECAR_DROP_ALL_CAPABILITIES=true');
  const webhook = '/webhooks/0';
  const patch = [
    { op: 'replace', path: `${webhook}/failurePolicy`, value: 'Fail' },
    { op: 'replace', path: `${webhook}/timeoutSeconds`, value: 30 },
    {
      op: 'replace',
      path: `${webhook}/namespaceSelector`,
      value: { matchLabels: { 'kubernetes.io/metadata.name': 'eshop' } },
    },
  ];
  const configuration = 'mutatingwebhookconfiguration/dapr-sidecar-injector';
  await kubectl('patch', configuration, '--type', 'json', '--patch', JSON.stringify(patch));
  await kubectl('rollout', 'status', 'deployment/dapr-sidecar-injector', '--timeout=120s');
};
