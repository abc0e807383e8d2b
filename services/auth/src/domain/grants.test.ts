import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { grantFrom, permissionGrants } from './grants.ts';
import { nextRoles } from './policy.ts';
import { withEdits, withRoles } from './policy-users.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-26T12:00:00Z');
const at = (hours: number) => new Date(start + hours * hour).toISOString();
const withUsers = (users: Policy['users']): Policy => ({ ...initialPolicy, users });
const set = (
  policy: Policy,
  id: string,
  roles: ('customer' | 'staff' | 'manager' | 'admin')[],
  by: string,
  hours = 0,
) =>
  withUsers({
    ...policy.users,
    ...withRoles(policy, id, { roles }, {}, { by, actor: by, at: start + hours * hour }).users,
  });

describe('the grant of a role', () => {
  it('names who gave it, and who gave it to them, also when they have it no more', () => {
    let policy = set(withUsers({}), 'ann', ['admin'], 'root');
    policy = set(policy, 'bob', ['admin'], 'ann', 1);
    policy = set(policy, 'ann', ['customer'], 'root', 2);
    policy = set(policy, 'eve', ['staff', 'admin'], 'bob', 3);
    expect(policy.users.bob?.grants).toEqual({ admin: { at: at(1), by: ['ann', 'root'] } });
    const grant = { at: at(3), by: ['bob', 'ann', 'root'] };
    expect(policy.users.eve?.grants).toEqual({ staff: grant, admin: grant });
    expect(policy.users.ann).not.toHaveProperty('grants');
  });

  it('stays as long as the role does, whoever changes others', () => {
    let policy = set(withUsers({}), 'bob', ['admin'], 'ann');
    policy = set(policy, 'bob', ['admin', 'staff'], 'eve', 5);
    expect(policy.users.bob?.grants).toEqual({ admin: { at: at(0), by: ['ann'] }, staff: { at: at(5), by: ['eve'] } });
    policy = set(policy, 'bob', ['staff'], 'eve', 6);
    policy = set(policy, 'bob', ['staff', 'admin'], 'eve', 7);
    expect(policy.users.bob?.grants?.admin).toEqual({ at: at(7), by: ['eve'] });
  });

  it('is none for a role that came from outside of the policy, whatever the policy says of them later', () => {
    const groups = { admin: new Set(['root']) };
    const change = { by: 'ann', actor: 'ann', at: start };
    const { users = {} } = withRoles(withUsers({}), 'root', { roles: ['admin', 'staff'] }, groups, change);
    expect(users.root?.grants).toEqual({ staff: { at: at(0), by: ['ann'] } });
  });

  it('is kept by an edit of the policy, too', () => {
    const policy = set(withUsers({}), 'bob', ['admin'], 'ann');
    const change = { by: 'eve', actor: 'eve', at: start + hour };
    const editedUsers = withEdits(policy, { bob: { roles: ['admin', 'manager'] } }, {}, change);
    expect(editedUsers.bob?.grants).toEqual({ admin: { at: at(0), by: ['ann'] }, manager: { at: at(1), by: ['eve'] } });
    expect(withEdits(policy, { bob: { roles: ['customer'] } }, {}, change).bob).not.toHaveProperty('grants');
    expect(withEdits(policy, { bob: {} }, {}, change).bob).not.toHaveProperty('grants');
  });
});

describe('a chain of grants', () => {
  it('names who gave a permission to the roles of the one who gives, also where those came from outside', () => {
    const permissionGrants = { admin: { 'policy:edit': { at: at(0), by: ['eve', 'root'] } } };
    const policy = { ...withUsers({}), permissionGrants };
    const groups = { admin: new Set(['ann']) };
    const { users = {} } = withRoles(policy, 'bob', { roles: ['staff'] }, groups, {
      by: 'ann',
      actor: 'ann',
      at: start,
    });
    expect(users.bob?.grants).toEqual({ staff: { at: at(0), by: ['ann', 'eve', 'root'] } });
  });

  it('is refused where it is too long to be named, instead of being cut', () => {
    const chain = (length: number) => Array.from({ length }, (_, position) => `granter-${position}`);
    const withChain = (length: number) =>
      withUsers({ ann: { roles: ['admin'], grants: { admin: { at: at(0), by: chain(length) } } } });
    expect(set(withChain(19), 'bob', ['staff'], 'ann').users.bob?.grants?.staff?.by).toHaveLength(20);
    expect(() => set(withChain(20), 'bob', ['staff'], 'ann')).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ status: 409 }) }),
    );
    const firstGrant = set(withChain(3), 'bob', ['staff', 'manager'], 'ann');
    const laterPolicy = withUsers({ ...withChain(20).users, bob: firstGrant.users.bob ?? {} });
    expect(set(laterPolicy, 'bob', ['staff'], 'ann').users.bob?.roles, 'taking a role gives nothing').toEqual([
      'staff',
    ]);
  });
});

describe('the grant of a permission to a role', () => {
  const staff = [...(initialPolicy.roles.staff ?? []), 'payment:manage'];

  it('is that of the edit which added it, until the role loses it', () => {
    const grant = grantFrom(withUsers({}), { id: 'ann', roles: ['admin'] }, start);
    const first = nextRoles(initialPolicy, { roles: { ...initialPolicy.roles, staff }, grant });
    expect(first.permissionGrants?.staff).toEqual({ 'payment:manage': { at: at(0), by: ['ann'] } });
    expect(first.permissionGrants?.admin).toEqual({});
    const laterGrant = grantFrom(withUsers({}), { id: 'eve', roles: ['admin'] }, start + hour);
    const second = nextRoles(first, { roles: first.roles, grant: laterGrant });
    expect(second.permissionGrants?.staff).toEqual(first.permissionGrants?.staff);
    const third = nextRoles(second, { roles: initialPolicy.roles, grant: laterGrant });
    expect(third.permissionGrants?.staff).toEqual({});
  });

  it('is none for what lets somebody do things of their own', () => {
    const grant = grantFrom(withUsers({}), { id: 'ann', roles: ['admin'] }, start);
    const rolesAfter = { staff: ['order:own', 'sales:read'] };
    expect(permissionGrants({}, { before: {}, after: rolesAfter, grant })).toEqual({
      staff: { 'sales:read': grant() },
    });
  });
});
