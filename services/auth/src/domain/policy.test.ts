import { initialPolicy } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { nextRoles } from './policy.ts';

describe('the policy', () => {
  it('counts its changes', () => {
    expect(nextRoles({ ...initialPolicy, version: 7 }, {})).toEqual({ ...initialPolicy, version: 8 });
    const roles = { admin: initialPolicy.roles.admin ?? [] };
    expect(nextRoles(initialPolicy, { roles })).toMatchObject({ version: 2, roles });
  });

  it.each(['profile:own', 'policy:read', 'policy:edit', 'user:manage'] as const)(
    'cannot take %s from admins',
    (permission) => {
      const admin = initialPolicy.roles.admin?.filter((given) => given !== permission) ?? [];
      expect(() => nextRoles(initialPolicy, { roles: { ...initialPolicy.roles, admin } })).toThrow(/Admins/);
    },
  );

  it('needs a role admin', () => {
    expect(() => nextRoles(initialPolicy, { roles: {} })).toThrow(/Admins/);
  });

  it('keeps the roles, permissions and fields that only a newer version knows', () => {
    const customer = initialPolicy.roles.customer ?? [];
    const newer = {
      ...initialPolicy,
      roles: { ...initialPolicy.roles, customer: [...customer, 'order:gift'], courier: ['order:carry'] },
      tenant: 'a',
    };
    const next = nextRoles(newer, { roles: { ...initialPolicy.roles, customer: ['profile:own'] } });
    expect(next.roles).toEqual({
      ...initialPolicy.roles,
      customer: ['profile:own', 'order:gift'],
      courier: ['order:carry'],
    });
    expect(next.tenant).toBe('a');
    const { staff: _, ...without } = initialPolicy.roles;
    expect(nextRoles(newer, { roles: without }).roles).not.toHaveProperty('staff');
  });
});
