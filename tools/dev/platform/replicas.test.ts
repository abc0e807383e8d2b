import { appOf, maxReplicas, portsOf } from '@eshop/topology';
import { expect, test } from 'vitest';
import { appPorts } from './app-ports.ts';
import { assertReplicas, replicasOf } from './replicas.ts';

const order = appOf('order');

test('a single replica listens on its app’s own port', () => {
  expect(replicasOf(order, { offset: 10_000, replicas: 1 })).toEqual([
    { app: order, name: 'order', ports: portsOf(order, 10_000) },
  ]);
});

test('several replicas leave the app’s port to the load balancer, and the first keeps the sidecar’s', () => {
  const [first, second] = replicasOf(order, { offset: 0, replicas: 2 });
  const usual = portsOf(order);

  expect([first?.name, second?.name]).toEqual(['order', 'order-2']);
  expect(first?.ports).toMatchObject({ daprHttp: usual.daprHttp, daprMetrics: usual.daprMetrics });
  expect([first?.ports.app, second?.ports.app]).not.toContain(usual.app);
  expect(new Set(appPorts([order], 0, 2).map(({ port }) => port)).size).toBe(11);
});

test('a number of replicas that a platform cannot have is refused', () => {
  for (const replicas of [0, maxReplicas + 1, 1.5, Number.NaN]) {
    expect(() => assertReplicas({ replicas })).toThrow('a whole number from 1 to 4');
  }
  expect(() => assertReplicas({ replicas: 2, watch: true })).toThrow('--watch');
  expect(() => assertReplicas({})).not.toThrow();
});
