import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { yamlFilesIn } from '@eshop/topology/read-resources';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { inRepository } from '../../dev/platform/repository.ts';
import type { Kubectl } from './kubectl.ts';

const Named = z.object({ kind: z.string(), metadata: z.object({ name: z.string() }) });
type Named = z.infer<typeof Named>;

interface Options {
  /** A folder of `dist`. */
  environment: string;
  kubectl: Kubectl;
  /** How long pods may take to be ready, in seconds. */
  patience?: number;
  report?: (line: string) => void;
}

/**
 * Applies what `npm run synth` wrote, as a release does: the Jobs of the release before go, everything is applied in the
 * order of the files, and it waits until the migrations are done, every pod of the new version is ready and the last of the old one is gone. May be run
 * again at any point. Throws an error with what is not ready, and the log of a migration that failed.
 */
export const deploy = async ({
  environment,
  kubectl,
  patience = 600,
  report = console.log,
}: Options): Promise<void> => {
  const folder = inRepository('dist', environment);
  const objects = yamlFilesIn(folder).flatMap(objectsIn);
  const jobs = objectNames(objects, 'Job');
  const step = async (name: string, work: () => Promise<unknown>) => {
    const startTime = performance.now();
    await work();
    report(`${name.padEnd(34)} ${((performance.now() - startTime) / 1000).toFixed(1).padStart(7)} s`);
  };
  await step('the release before: its jobs go', () => kubectl.call('delete', 'job', ...jobs, '--ignore-not-found'));
  await step(`${objects.length} objects applied`, () =>
    kubectl.call('apply', '--server-side', '--force-conflicts', '--filename', folder),
  );
  await step('stores ready', () => ready(kubectl, objectNames(objects, 'StatefulSet', 'statefulset/'), patience));
  await step(`${jobs.length} jobs done`, () => waitForJobs(kubectl, jobs, patience));
  await step('apps ready', () => ready(kubectl, objectNames(objects, 'Deployment', 'deployment/'), patience));
  await step('the version before is gone', () => waitUntilGone(kubectl, patience));
};

const Pods = z.object({
  items: z.array(z.object({ metadata: z.object({ deletionTimestamp: z.string().optional() }) })),
});

/** A pod on its way out still publishes, through a sidecar that knows what was before. */
const waitUntilGone = async (kubectl: Kubectl, patience: number) => {
  const selector = 'app.kubernetes.io/component in (service,site)';
  for (const end = Date.now() + patience * 1000; Date.now() < end; await pause(1000)) {
    const { items } = Pods.parse(await kubectl.get('pods', '--selector', selector));
    if (items.every(({ metadata }) => !metadata.deletionTimestamp)) return;
  }
  throw new Error(`pods of the version before are still there:\n${await kubectl.call('get', 'pods')}`);
};

const objectsIn = (file: string): Named[] =>
  parseAllDocuments(readFileSync(file, 'utf8')).map((document) => Named.parse(document.toJS()));

const objectNames = (objects: readonly Named[], kind: string, prefix = '') =>
  objects.filter((object) => object.kind === kind).map(({ metadata }) => `${prefix}${metadata.name}`);

const ready = async (kubectl: Kubectl, workloads: readonly string[], patience: number) => {
  const end = Date.now() + patience * 1000;
  for (const workload of workloads) {
    const leftSeconds = Math.max(1, Math.round((end - Date.now()) / 1000));
    try {
      await kubectl.call('rollout', 'status', workload, `--timeout=${leftSeconds}s`);
    } catch (error) {
      const pods = await kubectl.call('get', 'pods');
      throw new Error(`${workload} is not ready:\n${pods}`, { cause: error });
    }
  }
};

const waitForJobs = async (kubectl: Kubectl, jobs: readonly string[], patience: number) => {
  for (const job of jobs) {
    try {
      await kubectl.call('wait', `job/${job}`, '--for=condition=complete', `--timeout=${patience}s`);
    } catch (error) {
      const log = await kubectl.call('logs', `job/${job}`, '--tail=20');
      throw new Error(`${job} is not done:\n${log}`, { cause: error });
    }
  }
};
