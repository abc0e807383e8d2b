import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { describe, expect, it, vi } from 'vitest';
import type { Sidecar } from '../sidecar/sidecar.ts';
import { followPolicy } from './policy.ts';

type Page = Policy | 'unavailable';

/** Follows a feed that gives these pages one after the other, and the last one from then on. */
const following = async (pages: readonly Page[]) => {
  const asked: { since: string | undefined }[] = [];
  const invoke = (async (_app, _operation, { query }) => {
    const page = pages[Math.min(asked.length, pages.length - 1)];
    asked.push({ since: query?.since });
    if (page === undefined || page === 'unavailable') throw new Error('unavailable');
    return page;
  }) as Sidecar['invoke'];
  const seen: Policy[] = [];
  const source = followPolicy({ invoke }, { warn: () => undefined }, { intervalMs: 1 });
  await vi.waitFor(
    () => {
      seen.push(source.current());
      expect(asked.length).toBeGreaterThan(pages.length + 3);
    },
    { interval: 1 },
  );
  source.stop();
  return { asked, seen, current: source.current() };
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
    const { seen, current } = await following([
      page(1, admin),
      page(2, staff),
      page(1, admin),
      page(2, staff),
      page(1, admin),
    ]);
    const versions = seen.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(current).toMatchObject({ version: 2, users: staff });
  });

  it('asks for what changed since, and keeps what did not', async () => {
    const { asked, current } = await following([
      page(3, { u1: { roles: ['staff'] } }),
      page(5, { u2: { roles: ['admin'] } }),
    ]);
    expect(asked.slice(0, 3).map(({ since }) => since)).toEqual(['0', '3', '5']);
    expect(current.users).toEqual({ u1: { roles: ['staff'] }, u2: { roles: ['admin'] } });
  });

  it('allows nothing before it has read every page, and keeps the last policy while auth is unavailable', async () => {
    const { seen, current } = await following([
      page(1, { u1: {} }, true),
      'unavailable',
      page(2, { u2: {} }),
      'unavailable',
    ]);
    expect(seen.every(({ users }) => 'u1' in users && 'u2' in users)).toBe(true);
    expect(current.version).toBe(2);
  });
});
