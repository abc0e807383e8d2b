import { describe, expect, it } from 'vitest';
import { createPolicyEntries } from './policy-entries.ts';

const at = (name: string) => ({ roles: [name] });

describe('the entries of a policy', () => {
  it('are replaced by later versions and never by earlier ones', () => {
    const entries = createPolicyEntries();
    entries.apply(3, { u1: at('staff') });
    entries.apply(2, { u1: at('admin'), u2: at('staff') });
    expect(entries.users).toEqual({ u1: at('staff'), u2: at('staff') });
    expect(entries.size).toBe(2);
  });

  it('come as what changed after a version, whole versions at a time', () => {
    const entries = createPolicyEntries();
    entries.apply(1, { a: at('1'), b: at('1') });
    entries.apply(2, { c: at('2'), d: at('2') });
    entries.apply(3, { a: at('3') });
    expect(entries.changedAfter(2, 3, 10)).toEqual({ users: { a: at('3') } });
    expect(entries.changedAfter(0, 3, 2)).toEqual({ users: { b: at('1'), c: at('2'), d: at('2') }, upTo: 2 });
    expect(entries.changedAfter(3, 3, 10)).toEqual({ users: {} });
    expect(entries.changedAfter(0, 1, 10), 'what is current for the replica').toEqual({ users: { b: at('1') } });
  });

  it('are removed once they have expired', () => {
    const entries = createPolicyEntries();
    const expiresAt = '2026-11-30T00:00:00.000Z';
    entries.apply(1, { a: { ...at('customer'), expiresAt }, b: at('staff') });
    entries.removeExpired(Date.parse(expiresAt) - 1);
    expect(entries.size).toBe(2);
    entries.removeExpired(Date.parse(expiresAt));
    expect(entries.users).toEqual({ b: at('staff') });
  });
});
