import { initialPolicy } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { newerPolicy, nextPolicy } from './policy.ts';

describe('the policy', () => {
  it('counts its changes', () => {
    const next = nextPolicy(
      { ...initialPolicy, version: 7 },
      { ...initialPolicy, users: { u1: { roles: ['staff'] } } },
    );
    expect(next).toEqual({ ...initialPolicy, version: 8, users: { u1: { roles: ['staff'] } } });
  });

  it.each(['policy:read', 'policy:edit', 'user:manage'] as const)('cannot take %s from admins', (permission) => {
    const admin = initialPolicy.roles.admin?.filter((given) => given !== permission) ?? [];
    expect(() => nextPolicy(initialPolicy, { roles: { ...initialPolicy.roles, admin }, users: {} })).toThrow(/Admins/);
  });

  it('needs a role admin', () => {
    expect(() => nextPolicy(initialPolicy, { roles: {}, users: {} })).toThrow(/Admins/);
  });

  it('never goes back to an older version', () => {
    const newer = { ...initialPolicy, version: 2 };
    expect(newerPolicy(undefined, initialPolicy)).toBe(initialPolicy);
    expect(newerPolicy(initialPolicy, newer)).toBe(newer);
    expect(newerPolicy(newer, initialPolicy)).toBe(newer);
  });
});
