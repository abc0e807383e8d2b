import { type App, portsOf } from '@eshop/topology';
import type { Routes } from '../load-balancer/main.ts';
import type { ProcessSpec } from '../supervisor/process-spec.ts';
import { listens, until } from '../supervisor/until.ts';
import { replicasOf } from './replicas.ts';
import { inRepository } from './repository.ts';

const name = 'load-balancer';

/** The process that spreads the connections to every app's address over the app's replicas. */
export const loadBalancerOf = (
  apps: readonly App[],
  { offset, replicas }: { offset: number; replicas: number },
): Omit<ProcessSpec, 'env'> => {
  const routes: Routes = apps.map((app) => ({
    port: portsOf(app, offset).app,
    replicas: replicasOf(app, { offset, replicas }).map(({ ports }) => ports.app),
  }));
  return {
    name,
    tier: 'app',
    command: process.execPath,
    args: [inRepository('tools', 'dev', 'load-balancer', 'main.ts'), JSON.stringify(routes)],
  };
};

/** Waits until the load balancer listens on the address of every app. */
export const untilBalanced = (apps: readonly App[], offset: number) =>
  until(async () => (await Promise.all(apps.map((app) => listens(portsOf(app, offset).app)))).every(Boolean), {
    what: `the ${name} is`,
    timeoutMs: 20_000,
  });
