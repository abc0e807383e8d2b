import { join } from 'node:path';
import { inRepository } from '../../platform/repository.ts';
import { must, run } from '../command.ts';
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
  const environment = { ...(await kitEnvironment(kit)), ESHOP_INGRESS_CLASS: ingressClass };
  return {
    outcomes: first.outcomes,
    environment,
    load: (images: readonly string[]) => must(join(kit, 'images'), ['load', ...images], { timeoutMs: 600_000 }),
    /** Tilt and Skaffold, built once. */
    tools: () => kitProgram('tools', 'tilt', 'skaffold'),
    down: () => must(join(kit, 'down'), []),
  };
};

/**
 * What the runbook's Helm values set for Dapr's injector: sidecars without any capability, which pod security asks for.
 * The kit installs the chart as it comes.
 */
export const hardenDapr = async ({ environment }: Cluster): Promise<void> => {
  const injector = 'deployment/dapr-sidecar-injector';
  const dapr = ['--namespace', 'dapr-system'];
  await must('kubectl', [...dapr, 'set', 'env', injector, 'SIDECAR_DROP_ALL_CAPABILITIES=true'], { env: environment });
  await must('kubectl', [...dapr, 'rollout', 'status', injector, '--timeout=120s'], { env: environment });
};

/** Whether everything of the shop is gone from the cluster, so that another tool can bring it up anew. */
export const removeShop = async ({ environment }: Cluster): Promise<void> => {
  const { code } = await run('kubectl', ['get', 'namespace', 'eshop'], { env: environment });
  if (code === 0) await must('kubectl', ['delete', 'namespace', 'eshop', '--timeout=180s'], { env: environment });
};

/** The folder from which Tilt and Skaffold are started. */
export const projectFolder = inRepository('.');
