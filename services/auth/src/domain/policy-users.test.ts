import { initialPolicy } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { hasAdmin, rolesOf, voidingTokens, withRoles } from './policy-users.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const policy = (users: (typeof initialPolicy)['users']) => ({ ...initialPolicy, users });

describe('roles in the policy', () => {
  it('bind staff to warehouses, and keep them where none are named', () => {
    const bound = withRoles(policy({}), 'u1', { roles: ['staff'], warehouses: ['w1'] }, now);
    expect(bound.users).toEqual({ u1: { roles: ['staff'], warehouses: ['w1'] } });
    const again = withRoles(policy(bound.users ?? {}), 'u1', { roles: ['staff', 'customer'] }, now);
    expect(again.users?.u1?.warehouses).toEqual(['w1']);
    const free = withRoles(policy(bound.users ?? {}), 'u1', { roles: ['staff'], warehouses: null }, now);
    expect(free.users?.u1).toEqual({ roles: ['staff'] });
  });

  it('bind nobody who is more than staff, or less', () => {
    for (const role of ['customer', 'manager', 'admin'] as const) {
      const next = withRoles(policy({ u1: { warehouses: ['w1'] } }), 'u1', { roles: [role], warehouses: ['w2'] }, now);
      expect(next.users?.u1).toEqual({ roles: [role] });
    }
  });

  it('go before Cognito’s groups', () => {
    const groups = { admin: new Set(['u1', 'u2']) };
    expect(rolesOf(policy({ u1: { roles: ['staff'] } }), groups, 'u1')).toEqual(['staff']);
    expect(rolesOf(policy({}), groups, 'u2')).toEqual(['admin']);
    expect(rolesOf(policy({}), groups, 'u3')).toEqual(['customer']);
    expect(hasAdmin(policy({ u1: { roles: [] }, u2: { roles: ['manager'] } }), groups)).toBe(false);
    expect(hasAdmin(policy({ u1: { roles: ['staff'] } }), groups)).toBe(true);
    expect(hasAdmin(policy({ u9: { roles: ['admin'] } }), {})).toBe(true);
  });
});

describe('void tokens in the policy', () => {
  it('are forgotten a day later, roles never', () => {
    const old = { notBefore: '2026-11-25T11:59:59.000Z' };
    const next = voidingTokens(policy({ a: old, b: { ...old, roles: ['staff'] } }), 'c', now, now);
    expect(next.users).toEqual({ b: { roles: ['staff'] }, c: { notBefore: '2026-11-26T12:00:00.000Z' } });
  });

  it('cannot grow beyond what one item holds', () => {
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`u${at}`, { roles: ['staff'] }]));
    expect(() => voidingTokens(policy(many), 'one-more', now, now)).toThrow('as many people');
  });
});
