import { appOf } from '@eshop/topology';
import { expect, it } from 'vitest';
import { stateRoutes, withoutSecrets } from './state.ts';

const never = () => new Promise<never>(() => undefined);
const sidecar = { version: '1.18.2', components: [{ name: 'pubsub', type: 'pubsub.redis', version: 'v1' }] };

const stateOf = (parts: Partial<Parameters<typeof stateRoutes>[0]>) => {
  const deps = { app: appOf('order'), version: '1.2.3', checks: {}, sidecar: { describe: async () => sidecar } };
  return stateRoutes({ ...deps, ...parts }).table['GET /']?.handler({} as never);
};

it('tells what a replica, its sidecar and its outbox are', async () => {
  const outbox = { pending: async () => ({ pending: 2, oldestAgeSeconds: 0.5 }) };
  expect(await stateOf({ checks: { postgres: async () => undefined }, outbox })).toEqual({
    app: 'order',
    version: '1.2.3',
    node: process.version,
    startedAt: expect.any(String),
    checks: { postgres: 'ok' },
    sidecar,
    outbox: { pending: 2, oldestAgeSeconds: 0.5 },
  });
});

it('answers within a second or so, without those that do not', async () => {
  const began = performance.now();
  const checks = { postgres: never, redis: async () => Promise.reject(new Error('redis://:secret@host is away')) };
  const state = await stateOf({ checks, outbox: { pending: never }, sidecar: { describe: () => Promise.reject() } });
  expect(performance.now() - began).toBeLessThan(1500);
  expect(state).not.toHaveProperty('outbox');
  expect(state).not.toHaveProperty('sidecar');
  expect(state).toMatchObject({ checks: { postgres: 'no answer within 1 s', redis: 'redis://host is away' } });
});

it('hides the passwords of addresses', () => {
  expect(withoutSecrets('connect to postgres://eshop:s3cr%40t@db:5432/order failed')).toBe(
    'connect to postgres://db:5432/order failed',
  );
});
