import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { grantersOf, grantOf, originalGrant } from './grants.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour)).toISOString();
const policy = (changes: Partial<Policy>): Policy => ({ ...initialPolicy, ...changes });
const users: Policy['users'] = {
  ann: { roles: ['admin'], grants: { admin: { at: at(3), by: ['boss', 'root'] } } },
  both: {
    roles: ['admin', 'manager'],
    grants: { admin: { at: at(5), by: ['boss'] }, manager: { at: at(1), by: ['root'] } },
  },
};

describe('since when somebody has a permission, and from whom', () => {
  it('follows from the role that they were given', () => {
    const grant = grantOf(policy({ users }), { id: 'ann', roles: ['admin'] }, 'payment:manage');
    expect(grant).toEqual({ since: Date.parse(at(3)), grantedBy: ['boss', 'root'] });
    expect(grantersOf(policy({ users }), 'ann')).toEqual(['boss', 'root']);
  });

  it('is when their role was given the permission, where that was later', () => {
    const permissionGrants = { manager: { 'payment:manage': { at: at(8), by: ['eve'] } } };
    const roles = { ...initialPolicy.roles, manager: ['payment:manage'] };
    const testPolicy = policy({ users, roles, permissionGrants });
    expect(grantOf(testPolicy, { id: 'x', roles: ['manager'] }, 'payment:manage')).toEqual({
      since: Date.parse(at(8)),
      grantedBy: ['eve'],
    });
    expect(grantOf(testPolicy, { id: 'both', roles: ['admin', 'manager'] }, 'payment:manage')).toEqual({
      since: Date.parse(at(5)),
      grantedBy: ['boss'],
    });
  });

  it('is from the beginning where nobody gave it, and for nobody else', () => {
    expect(grantOf(policy({ users }), { id: 'root', roles: ['admin'] }, 'payment:manage')).toEqual(originalGrant);
    expect(grantOf(policy({ users }), { id: 'both', roles: ['manager'] }, 'payment:manage')).toEqual(originalGrant);
    expect(grantersOf(policy({ users }), 'root')).toEqual([]);
  });

  it('is also from those who gave their roles a permission', () => {
    const permissionGrants = {
      admin: { 'payment:manage': { at: at(8), by: ['eve', 'root'] } },
      staff: { 'sales:read': { at: at(8), by: ['bob'] } },
    };
    const testPolicy = policy({ users, permissionGrants });
    expect(grantersOf(testPolicy, 'ann')).toEqual(['boss', 'root', 'eve']);
    expect(grantersOf(testPolicy, 'root')).toEqual([]);
    expect(grantersOf(testPolicy, 'root', ['staff']), 'a role that came from outside').toEqual(['bob']);
  });
});
