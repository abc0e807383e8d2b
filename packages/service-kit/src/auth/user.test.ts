import { initialPolicy, Policy } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { userOf } from './user.ts';

const claims = { sub: 'u1', username: 'ada', roles: ['customer'], issuedAt: 1_000 } as const;

describe('the user of a token', () => {
  it('may what the policy gives to its roles, and nothing else', () => {
    const user = userOf(claims, initialPolicy);
    expect(user?.may('order:own')).toBe(true);
    expect(user?.may('payment:manage')).toBe(false);
  });

  it('has the roles of the policy where they changed after the token was made', () => {
    const user = userOf(claims, { ...initialPolicy, users: { u1: { roles: ['admin'] } } });
    expect(user?.may('payment:manage')).toBe(true);
  });

  it('is nobody when the token is older than the policy allows', () => {
    const policy = { ...initialPolicy, users: { u1: { notBefore: '1970-01-01T00:16:41.000Z' } } };
    expect(userOf(claims, policy)).toBeUndefined();
    expect(userOf({ ...claims, issuedAt: 1_001 }, policy)).toBeDefined();
  });

  it('is nobody when the session of the token has ended, and somebody in another one', () => {
    const endedSessions = [{ id: 's1', until: '2999-01-01T00:00:00.000Z' }];
    const policy = { ...initialPolicy, users: { u1: { endedSessions } } };
    expect(userOf({ ...claims, session: 's1' }, policy)).toBeUndefined();
    for (const session of ['s2', '']) expect(userOf({ ...claims, session }, policy)).toBeDefined();
    expect(userOf(claims, policy)).toBeDefined();
  });

  it('may nothing by a role that the policy does not hold', () => {
    expect(userOf(claims, { version: 1, roles: {}, users: {} })?.may('order:own')).toBe(false);
  });

  it('is bound to the warehouses that the policy names, and to none where it names none', () => {
    const policy = { ...initialPolicy, users: { u1: { roles: ['staff'], warehouses: ['w1'] }, u2: {} } };
    expect([...(userOf(claims, policy)?.warehouses ?? [])]).toEqual(['w1']);
    expect(userOf({ ...claims, sub: 'u2' }, policy)?.warehouses).toBeUndefined();
  });

  it('loses nothing by permissions and roles that only a newer version knows', () => {
    const newer = {
      ...initialPolicy,
      roles: { ...initialPolicy.roles, customer: ['order:own', 'order:gift'], courier: ['order:carry'] },
      users: { u1: { roles: ['courier', 'customer'], badge: 7 } },
    };
    expect(Policy.parse(newer), 'passed on as it came').toEqual(newer);
    const user = userOf(claims, Policy.parse(newer));
    expect(user?.roles).toEqual(['customer']);
    expect(user?.may('order:own')).toBe(true);
    expect(user?.may('payment:manage')).toBe(false);
  });
});
