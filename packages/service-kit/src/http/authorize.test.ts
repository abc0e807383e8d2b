import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { appOf } from '@eshop/topology';
import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { createOriginOf, createPermitCaller } from '../auth/caller.ts';
import { createAuthorize } from './authorize.ts';

const claims = { sub: 'u1', username: 'ada', roles: ['admin'], issuedAt: 1_000, session: 's1' } as const;
const request = (headers: Record<string, string>) => ({ get: (name: string) => headers[name] }) as unknown as Request;

/** Orders' authorization, under a policy that may change. */
const open = (secondFactor = false, isInRange = true) => {
  let policy: Policy = initialPolicy;
  const change = (next: Policy) => {
    policy = next;
  };
  const authorize = createAuthorize({
    verify: async () => claims,
    policy: { current: () => policy, ready: async () => undefined, stop: () => undefined },
    originOf: createOriginOf('a-token-of-the-app'),
    permitCaller: createPermitCaller(appOf('order')),
    secondFactor,
    staffAccess: () => isInRange,
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

describe('a login without a second factor, where staff need one', () => {
  const bearer = request({ authorization: 'Bearer x' });
  const own = { allow: 'order:own', verb: 'GET', path: '/v1/orders/:id' } as const;
  const staff = { ...own, allow: 'order:manage' } as const;

  it('reaches what is its own and nothing else, until its session has passed one', async () => {
    const { authorize, change } = open(true);
    expect((await authorize(bearer, own)).stillMay('order:manage')).toBe(false);
    const refusal = { problem: { status: 403, type: '/problems/second-factor-required' } };
    await expect(authorize(bearer, staff)).rejects.toMatchObject(refusal);
    const until = new Date(Date.now() + 60_000).toISOString();
    change({ ...initialPolicy, users: { u1: { verifiedSessions: [{ id: 'another', until }] } } });
    await expect(authorize(bearer, staff)).rejects.toMatchObject(refusal);
    change({ ...initialPolicy, users: { u1: { verifiedSessions: [{ id: 's1', until }] } } });
    expect((await authorize(bearer, staff)).user).toMatchObject({ secondFactor: 'passed' });
    const over = new Date(Date.now() - 1).toISOString();
    change({ ...initialPolicy, users: { u1: { verifiedSessions: [{ id: 's1', until: over }] } } });
    await expect(authorize(bearer, staff)).rejects.toMatchObject(refusal);
  });

  it('of a customer needs none', async () => {
    const { authorize, change } = open(true);
    change({ ...initialPolicy, users: { u1: { roles: ['customer'] } } });
    expect((await authorize(bearer, own)).user?.secondFactor).toBeUndefined();
    await expect(authorize(bearer, staff)).rejects.toMatchObject({ problem: { type: '/problems/forbidden' } });
  });
});

it('from an address that is not of staff a login reaches what is its own and nothing else', async () => {
  const { authorize } = open(false, false);
  const bearer = request({ authorization: 'Bearer x' });
  const own = { allow: 'order:own', verb: 'GET', path: '/v1/orders/:id' } as const;
  expect((await authorize(bearer, own)).stillMay('order:manage')).toBe(false);
  const refusal = { problem: { status: 403, type: '/problems/forbidden' } };
  await expect(authorize(bearer, { ...own, allow: 'order:manage' })).rejects.toMatchObject(refusal);
});
