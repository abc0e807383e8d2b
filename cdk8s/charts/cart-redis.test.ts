import { App, Testing } from 'cdk8s';
import { expect, it } from 'vitest';
import { local } from '../environments/local.ts';
import { CartRedisChart } from './cart-redis.ts';

const env = local({ version: 'v1', ingressClass: 'traefik' });
const objects = Testing.synth(new CartRedisChart(new App(), 'cart-redis', { env }));

it('gives each pod a Service to itself, so that it keeps its address', () => {
  const services = objects.filter(({ kind }) => kind === 'Service').slice(1);

  expect(services.map(({ metadata, spec }) => [metadata.name, spec.selector])).toEqual(
    [0, 1, 2].map((index) => [`cart-redis-${index}`, { 'statefulset.kubernetes.io/pod-name': `cart-redis-${index}` }]),
  );
});

it('never lets two pods be taken away at once', () => {
  const { spec } = objects.find(({ kind }) => kind === 'PodDisruptionBudget');

  expect(spec.minAvailable).toBe(2);
});
