import { initialPolicy, type Policy, type Role } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import {
  ceilingOf,
  checkRoleEdits,
  checkRolesChange,
  grantableRoles,
  mayChangeRoles,
  nextWarehouses,
} from './delegation.ts';

const user = (...roles: Role[]) => ({ roles });
const policy: Policy = {
  ...initialPolicy,
  roles: {
    ...initialPolicy.roles,
    manager: [...(initialPolicy.roles.manager ?? []), 'user:manage', 'policy:read', 'policy:edit'],
    staff: [...(initialPolicy.roles.staff ?? []), 'user:manage'],
  },
  users: {
    boss: user('admin'),
    mia: user('manager'),
    max: user('manager'),
    sam: { roles: ['staff'], warehouses: ['w1'] },
    tom: { roles: ['staff'], warehouses: ['w2'] },
  },
};
const change = (actor: string, of: string, ...roles: Role[]) =>
  checkRolesChange(policy, {}, { actor, user: of, next: { roles } });

describe('giving roles', () => {
  it('never goes beyond what the giver has', () => {
    expect(() => change('mia', 'ada', 'admin')).toThrow('that you do not have');
    expect(() => change('mia', 'ada', 'manager', 'staff')).not.toThrow();
    expect(grantableRoles(policy, ceilingOf(policy, {}, 'mia'))).toEqual(['customer', 'staff', 'manager']);
    expect(grantableRoles(policy, ceilingOf(policy, {}, 'boss'))).toEqual(['customer', 'staff', 'manager', 'admin']);
  });

  it('never changes the giver’s own roles', () => {
    for (const id of ['boss', 'mia']) expect(() => change(id, id, 'customer')).toThrow('own roles');
  });

  it('never touches a user who has more, by the policy or by Cognito’s groups', () => {
    expect(() => change('mia', 'boss', 'customer')).toThrow('This user has permissions');
    const next = user('customer');
    expect(() => checkRolesChange(policy, { admin: new Set(['eve']) }, { actor: 'mia', user: 'eve', next })).toThrow();
    expect(mayChangeRoles(policy, {}, { actor: 'mia', user: 'boss' })).toBe(false);
    expect(mayChangeRoles(policy, {}, { actor: 'mia', user: 'max' })).toBe(true);
  });

  it('stays within the warehouses to which the giver is bound', () => {
    const give = (of: string, warehouses?: string[]) =>
      checkRolesChange(policy, {}, { actor: 'sam', user: of, next: { roles: ['staff'], warehouses } });
    expect(() => give('ada', ['w1'])).not.toThrow();
    for (const warehouses of [undefined, ['w2'], ['w1', 'w2']])
      expect(() => give('ada', warehouses)).toThrow('that you do not have');
    expect(() => give('tom', ['w1'])).toThrow('This user has permissions');
  });
});

describe('the warehouses of a user who is given roles', () => {
  const [free, boundCeiling] = [ceilingOf(policy, {}, 'mia'), ceilingOf(policy, {}, 'sam')];
  it('stay as they are where none are named, and are those of a giver who is bound where there are none', () => {
    expect(nextWarehouses({ warehouses: ['w2'] }, undefined, free)).toEqual(['w2']);
    expect(nextWarehouses({}, undefined, free)).toBeUndefined();
    expect(nextWarehouses({}, undefined, boundCeiling)).toEqual(['w1']);
  });

  it('are those that are named, or all', () => {
    expect(nextWarehouses({ warehouses: ['w2'] }, ['w1'], boundCeiling)).toEqual(['w1']);
    expect(nextWarehouses({ warehouses: ['w2'] }, null, free)).toBeUndefined();
  });
});

it('lets nobody who is bound to warehouses change a role, which holds in all of them', () => {
  const boundUser = { may: () => true, warehouses: ['w1'] };
  const next = { ...policy.roles, customer: [...(policy.roles.customer ?? []), 'stock:read'] };
  expect(() => checkRoleEdits(policy.roles, next, boundUser)).toThrow('that they lack');
  expect(() => checkRoleEdits(policy.roles, policy.roles, boundUser)).not.toThrow();
});

describe('editing what roles may do', () => {
  const edit = (actor: string, role: Role, permissions: string[]) =>
    checkRoleEdits(policy.roles, { ...policy.roles, [role]: permissions }, ceilingOf(policy, {}, actor));
  const of = (role: Role) => policy.roles[role] ?? [];

  it('gives no role a permission that the editor lacks, nor takes one away', () => {
    for (const role of ['customer', 'staff', 'manager'] as const)
      expect(() => edit('mia', role, [...of(role), 'payment:manage'])).toThrow('that they lack');
    expect(() => edit('mia', 'admin', of('admin').slice(0, -1))).toThrow('that they lack');
    expect(() => edit('mia', 'staff', [...of('staff'), 'sales:read'])).not.toThrow();
  });

  it('changes no role that has more than the editor, not even by what both have', () => {
    for (const permissions of [of('admin').filter((one) => one !== 'stock:read'), of('admin').toReversed().slice(1)])
      expect(() => edit('mia', 'admin', permissions)).toThrow('that they lack');
    const wider = { ...policy.roles, staff: [...of('staff'), 'payment:manage'] };
    const ceiling = ceilingOf({ ...policy, roles: wider }, {}, 'mia');
    const narrowRoles = { ...wider, staff: wider.staff.filter((one) => one !== 'stock:edit') };
    expect(() => checkRoleEdits(wider, narrowRoles, ceiling)).toThrow('that they lack');
    expect(() => checkRoleEdits(wider, wider, ceiling), 'nothing changes').not.toThrow();
    expect(() => edit('boss', 'manager', of('manager').slice(1))).not.toThrow();
  });

  it('lets admins give back what was taken from every role, their own included', () => {
    const rolesWithoutAudit = {
      ...policy.roles,
      admin: of('admin').filter((permission) => permission !== 'audit:read'),
    };
    const ceiling = ceilingOf({ ...policy, roles: rolesWithoutAudit }, {}, 'boss');
    expect(() => checkRoleEdits(rolesWithoutAudit, policy.roles, ceiling)).not.toThrow();
  });
});
