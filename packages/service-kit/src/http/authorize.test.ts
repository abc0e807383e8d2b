import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { appOf } from '@eshop/topology';
import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { createOriginOf, createPermitCaller } from '../auth/caller.ts';
import { createAuthorize } from './authorize.ts';

const claims = { sub: 'u1', username: 'ada', roles: ['admin'], issuedAt: 1_000 } as const;
const request = (headers: Record<string, string>) => ({ get: (name: string) => headers[name] }) as unknown as Request;

/** Orders' authorization, under a policy that may change. */
const open = () => {
  let policy: Policy = initialPolicy;
  const change = (next: Policy) => {
    policy = next;
  };
  const authorize = createAuthorize({
    verify: async () => claims,
    policy: { current: () => policy, ready: async () => undefined, stop: () => undefined },
    originOf: createOriginOf('a-token-of-the-app'),
    permitCaller: createPermitCaller(appOf('order')),
  });
  return { authorize, change };
};

describe('a request that was let pass', () => {
  const route = { allow: 'order:own', verb: 'GET', path: '/v1/orders/:id/events' } as const;

  it('is known not to be allowed any more once the policy has changed', async () => {
    const { authorize, change } = open();
    const { stillMay } = await authorize(request({ authorization: 'Bearer x' }), route);
    expect([stillMay(), stillMay('order:manage')]).toEqual([true, true]);
    change({ ...initialPolicy, users: { u1: { roles: ['customer'] } } });
    expect([stillMay(), stillMay('order:manage')]).toEqual([true, false]);
    change({ ...initialPolicy, users: { u1: { notBefore: '1970-01-01T00:16:41.000Z' } } });
    expect(stillMay()).toBe(false);
  });

  it('without a login may nothing that needs one', async () => {
    const { authorize } = open();
    const { stillMay } = await authorize(request({}), { ...route, allow: 'anyone' });
    expect([stillMay(), stillMay('order:own')]).toEqual([true, false]);
  });
});
