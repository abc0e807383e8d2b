import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { describe, expect, it, vi } from 'vitest';
import type { Sidecar } from '../sidecar/sidecar.ts';
import { followPolicy } from './policy.ts';

type Page = Policy | 'unavailable';

/** Follows a feed that gives these pages one after the other, and the last one from then on. */
const following = async (pages: readonly Page[]) => {
  const requests: { since: string | undefined }[] = [];
  const invoke = (async (_app, _operation, { query }) => {
    const page = pages[Math.min(requests.length, pages.length - 1)];
    requests.push({ since: query?.since });
    if (page === undefined || page === 'unavailable') throw new Error('unavailable');
    return page;
  }) as Sidecar['invoke'];
  const seenPolicies: Policy[] = [];
  const source = followPolicy({ invoke }, { warn: () => undefined }, { intervalMs: 1 });
  await vi.waitFor(
    () => {
      seenPolicies.push(source.current());
      expect(requests.length).toBeGreaterThan(pages.length + 3);
    },
    { interval: 1 },
  );
  source.stop();
  return { asked: requests, seen: seenPolicies, current: source.current() };
};

const page = (version: number, users: Policy['users'], hasMore?: true): Policy => ({
  ...initialPolicy,
  version,
  users,
  ...(hasMore && { hasMore }),
});

describe('following the policy', () => {
  it('never goes back to the version of a replica that is behind', async () => {
    const staff = { u1: { roles: ['staff'] } };
    const admin = { u1: { roles: ['admin'] } };
    const { seen: seenPolicies, current } = await following([
      page(1, admin),
      page(2, staff),
      page(1, admin),
      page(2, staff),
      page(1, admin),
    ]);
    const versions = seenPolicies.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(current).toMatchObject({ version: 2, users: staff });
  });

  it('asks for what changed since, and keeps what did not', async () => {
    const { asked: requests, current } = await following([
      page(3, { u1: { roles: ['staff'] } }),
      page(5, { u2: { roles: ['admin'] } }),
    ]);
    expect(requests.slice(0, 3).map(({ since }) => since)).toEqual(['0', '3', '5']);
    expect(current.users).toEqual({ u1: { roles: ['staff'] }, u2: { roles: ['admin'] } });
  });

  it('allows nothing before it has read every page, and keeps the last policy while auth is unavailable', async () => {
    const { seen: seenPolicies, current } = await following([
      page(1, { u1: {} }, true),
      'unavailable',
      page(2, { u2: {} }),
      'unavailable',
    ]);
    expect(seenPolicies.every(({ users }) => 'u1' in users && 'u2' in users)).toBe(true);
    expect(current.version).toBe(2);
  });
});
