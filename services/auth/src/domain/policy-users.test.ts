import { initialPolicy } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { hasAdmin, rolesOf, voidingTokens, withEdits, withoutRoles, withRoles } from './policy-users.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const policy = (users: (typeof initialPolicy)['users']) => ({ ...initialPolicy, users });

const change = { by: 'boss', actor: 'boss-id', at: now };
const grant = { at: '2026-11-26T12:00:00.000Z', by: ['boss-id'] };
const rolesChange = { version: initialPolicy.version + 1, by: 'boss', at: '2026-11-26T12:00:00.000Z' };
const tomorrow = '2026-11-27T12:00:00.000Z';

describe('roles in the policy', () => {
  it('bind staff to warehouses, or to all', () => {
    const boundPolicy = withRoles(policy({}), 'u1', { roles: ['staff'], warehouses: ['w1'] }, {}, change);
    expect(boundPolicy.users).toEqual({
      u1: { roles: ['staff'], warehouses: ['w1'], rolesChange, grants: { staff: grant } },
    });
    const free = withRoles(policy(boundPolicy.users ?? {}), 'u1', { roles: ['staff'] }, {}, change);
    expect(free.users?.u1).toMatchObject({ roles: ['staff'], rolesChange });
    expect(free.users?.u1).not.toHaveProperty('warehouses');
  });

  it('never bring voided tokens back: an edit moves the moment on, and not back', () => {
    const previousPolicy = policy({ u1: { roles: ['staff'], notBefore: tomorrow } });
    expect(withEdits(previousPolicy, { u1: { roles: ['staff'] } }, {}, change).u1?.notBefore).toBe(tomorrow);
    expect(withEdits(previousPolicy, { u1: { notBefore: '2026-11-26T00:00:00.000Z' } }, {}, change).u1?.notBefore).toBe(
      tomorrow,
    );
    const laterTime = '2026-11-28T12:00:00.000Z';
    expect(withEdits(previousPolicy, { u1: { notBefore: laterTime } }, {}, change).u1?.notBefore).toBe(laterTime);
  });

  it('bind nobody who is more than staff, or less', () => {
    for (const role of ['customer', 'manager', 'admin'] as const) {
      const assignment = { roles: [role], warehouses: ['w2'] };
      const next = withRoles(policy({ u1: { warehouses: ['w1'] } }), 'u1', assignment, {}, change);
      expect(next.users?.u1).toMatchObject({ roles: [role], rolesChange });
      expect(next.users?.u1).not.toHaveProperty('warehouses');
    }
  });

  it('bind whomever a bound user gives them to, whatever the role', () => {
    for (const role of ['manager', 'staff', 'admin'] as const) {
      const assignment = { roles: [role], warehouses: ['w1'] };
      const next = withRoles(policy({}), 'u1', assignment, {}, { ...change, isBound: true });
      expect(next.users?.u1?.warehouses, role).toEqual(['w1']);
    }
  });

  it('keep who granted them as long as they last, also where an edit or a logout says nothing of them', () => {
    const previousPolicy = policy({ u1: { roles: ['admin'], grants: { admin: grant } } });
    const editedUser = withEdits(previousPolicy, { u1: {} }, { admin: new Set(['u1']) }, change).u1;
    expect(editedUser).toMatchObject({ grants: { admin: grant } });
    expect(editedUser).not.toHaveProperty('expiresAt');
    const byGroup = policy({ u1: { grants: { admin: grant } } });
    expect(voidingTokens(byGroup, 'u1', now, now)?.users?.u1).not.toHaveProperty('expiresAt');
  });

  it('go before Cognito’s groups', () => {
    const groups = { admin: new Set(['u1', 'u2']) };
    expect(rolesOf(policy({ u1: { roles: ['staff'] } }), groups, 'u1')).toEqual(['staff']);
    expect(rolesOf(policy({}), groups, 'u2')).toEqual(['admin']);
    expect(rolesOf(policy({}), groups, 'u3')).toEqual(['customer']);
    expect(hasAdmin(policy({ u1: { roles: [] } }), { u2: { roles: ['manager'] } }, groups)).toBe(false);
    expect(hasAdmin(policy({ u1: { roles: ['staff'] } }), {}, groups)).toBe(true);
    expect(hasAdmin(policy({ u9: { roles: ['admin'] } }), {}, {})).toBe(true);
    expect(hasAdmin(policy({ u9: { roles: ['admin'] } }), { u9: { roles: ['staff'] } }, {})).toBe(false);
  });

  it('of a customer are forgotten once no token with an older role is valid', () => {
    const { users = {} } = withRoles(policy({ u1: { roles: ['staff'] } }), 'u1', { roles: ['customer'] }, {}, change);
    expect(users.u1).not.toHaveProperty('expiresAt');
    expect(withoutRoles(policy(users), 'u1', rolesChange.version, now)?.users).toEqual({
      u1: { roles: ['customer'], rolesChange, expiresAt: tomorrow },
    });
    expect(withoutRoles(policy(users), 'u1', rolesChange.version - 1, now), 'changed meanwhile').toBeUndefined();
    const staff = withRoles(policy({}), 'u1', { roles: ['staff'] }, {}, change);
    expect(withoutRoles(policy(staff.users ?? {}), 'u1', rolesChange.version, now)).toBeUndefined();
  });

  it('last when they are given again before they were forgotten', () => {
    const ending = policy({ u1: { roles: ['customer'], expiresAt: tomorrow } });
    expect(withRoles(ending, 'u1', { roles: ['manager'] }, {}, change).users?.u1).not.toHaveProperty('expiresAt');
  });

  it('that an edit sets keep what only a newer version knows of the user', () => {
    const previousPolicy = policy({ u1: { roles: ['staff'], badge: 7 }, u2: { warehouses: ['w1'] } });
    expect(withEdits(previousPolicy, { u1: { roles: ['manager'] } }, {}, change)).toEqual({
      u1: { roles: ['manager'], badge: 7, rolesChange, grants: { manager: grant } },
    });
  });

  it('that an edit sets back to customer are forgotten, unless Cognito says otherwise', () => {
    const edits = { u1: { roles: ['customer' as const] }, u2: { roles: ['customer' as const] }, u3: {} };
    const set = withEdits(policy({}), edits, { staff: new Set(['u2']) }, change);
    expect(set.u1?.expiresAt).toBe(tomorrow);
    expect(set.u2).not.toHaveProperty('expiresAt');
    expect(set.u3?.expiresAt).toBe(tomorrow);
  });
});

describe('void tokens in the policy', () => {
  it('are forgotten a day later, roles and warehouses never', () => {
    const notBefore = '2026-11-26T12:00:00.000Z';
    const set = (entry: (typeof initialPolicy)['users'][string]) =>
      voidingTokens(policy({ u1: entry }), 'u1', now, now) ?? {};
    expect(set({}).users?.u1).toEqual({ notBefore, expiresAt: tomorrow });
    expect(set({ roles: ['staff'] }).users?.u1).toEqual({ roles: ['staff'], notBefore });
    expect(set({ warehouses: ['w1'] }).users?.u1).toEqual({ warehouses: ['w1'], notBefore });
    expect(set({ badge: 7 }).users?.u1, 'what a newer version knows').toEqual({ badge: 7, notBefore });
  });

  it('need no other version while they are void already', () => {
    const { users = {} } = voidingTokens(policy({}), 'u1', now, now) ?? {};
    expect(voidingTokens(policy(users), 'u1', now, now + 999)).toBeUndefined();
    expect(voidingTokens(policy(users), 'u1', now - 1000, now)).toBeUndefined();
    expect(voidingTokens(policy(users), 'u1', now + 1000, now)?.users?.u1?.notBefore).toBe('2026-11-26T12:00:01.000Z');
  });

  it('do not shorten the life of an entry', () => {
    const entry = { roles: ['customer'], expiresAt: '2026-12-24T12:00:00.000Z' };
    expect(voidingTokens(policy({ u1: entry }), 'u1', now, now)?.users?.u1).toMatchObject(entry);
  });
});
