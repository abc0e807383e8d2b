import { expect, test } from 'vitest';
import type { ApiServer } from './api-server.ts';
import { dryRun } from './dry-run.ts';
import type { KubernetesObject } from './manifests.ts';

const namespacedKinds = new Map([
  ['apps/v1/Deployment', true],
  ['v1/Namespace', false],
]);
const deployment = (name: string): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: 'eshop' },
});

/** A server that refuses, or warns of, what has one of these names. */
const serverThat = (answers: { refuses?: RegExp; warnsOf?: RegExp }) => {
  const requests: KubernetesObject[][] = [];
  const kubectl = async (_: readonly string[], input = '') => {
    const { items }: { items: KubernetesObject[] } = JSON.parse(input);
    requests.push(items);
    const isAnyNamed = (pattern?: RegExp) => items.some(({ metadata }) => pattern?.test(metadata.name));
    const warning = isAnyNamed(answers.warnsOf) ? 'Warning: would violate PodSecurity "restricted:latest"\n' : '';
    return isAnyNamed(answers.refuses)
      ? { code: 1, stdout: '', stderr: 'Error from server: unknown field' }
      : { code: 0, stdout: '', stderr: `${warning}Warning: annotation is deprecated` };
  };
  const server: ApiServer = {
    name: 'a server',
    ours: false,
    kubectl,
    ask: async () => '',
    stop: async () => undefined,
  };
  return { server, asked: requests };
};
const objects = ['auth', 'cart', 'order', 'payment', 'product'].map(deployment);
const run = (server: ApiServer, given = objects) =>
  dryRun(server, { objects: given, namespaced: namespacedKinds, namespace: 'scratch' });

test('what the server takes is asked about once, whatever it warns of', async () => {
  const { server, asked: requests } = serverThat({});

  expect(await run(server)).toEqual([]);
  expect(requests).toHaveLength(1);
});

test('each object that is refused is named with the server’s words', async () => {
  const { server } = serverThat({ refuses: /cart|product/ });

  expect(await run(server)).toEqual([
    { object: 'Deployment cart', message: 'Error from server: unknown field' },
    { object: 'Deployment product', message: 'Error from server: unknown field' },
  ]);
});

test('a pod that the namespace would not let in is refused, though the server only warns', async () => {
  const { server } = serverThat({ warnsOf: /order/ });

  expect(await run(server)).toEqual([
    { object: 'Deployment order', message: 'Warning: would violate PodSecurity "restricted:latest"' },
  ]);
});

test('objects are tried in the scratch namespace, and what has none stays without', async () => {
  const { server, asked: requests } = serverThat({});
  const namespace: KubernetesObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'eshop' } };

  await run(server, [deployment('auth'), namespace]);

  expect(requests[0]?.map(({ metadata }) => metadata.namespace)).toEqual(['scratch', undefined]);
});
