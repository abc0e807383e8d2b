import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../../dev/platform/repository.ts';
import { must, run } from './command.ts';

/**
 * The folder that can bring up an API server on this machine: `$ESHOP_CLUSTER_KIT`, or the one beside the repository.
 */
export const findClusterKit = (): string | undefined => {
  const folders = [process.env.ESHOP_CLUSTER_KIT, inRepository('..', 'shared', 'cluster')];
  return folders.find((folder) => folder && existsSync(join(folder, 'up')));
};

/** The environment in which kubectl, docker, tilt and skaffold work on the kit's cluster. */
export const kitEnvironment = async (kit: string): Promise<NodeJS.ProcessEnv> => {
  const variables = await must('bash', ['-c', 'eval "$("$0/env")" && env -0', kit]);
  return Object.fromEntries(
    variables.split('\0').flatMap((line) => {
      const [name = '', ...value] = line.split('=');
      return name ? [[name, value.join('=')]] : [];
    }),
  );
};

/**
 * Brings an API server up when none of the kit's is; returns how to stop it, which is nothing when it was up before.
 */
export const startApiServer = async (kit: string, env: NodeJS.ProcessEnv, report: (text: string) => void) => {
  if (await answers(env)) return async () => undefined;
  report('Bringing up an API server (some five minutes the first time, then seconds)');
  await must(join(kit, 'up'), ['--api-only'], { timeoutMs: 20 * 60_000 });
  return async () => void (await must(join(kit, 'down'), ['--quiet']));
};

const answers = async (env: NodeJS.ProcessEnv) => {
  if (!env.KUBECONFIG || !existsSync(env.KUBECONFIG)) return false;
  const { code } = await run('kubectl', ['get', '--raw', '/readyz', '--request-timeout=3s'], { env });
  return code === 0;
};
