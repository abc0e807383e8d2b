import { initialPolicy, type Policy, permissions } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { unmetPermissions, withNewPermissions } from './added-permissions.ts';

const without = (permission: string): Policy => ({
  ...initialPolicy,
  version: 7,
  roles: { ...initialPolicy.roles, admin: permissions.filter((one) => one !== permission) },
});

describe('a permission that is new', () => {
  it('goes to the admins of a shop that was there before, as a new version', () => {
    expect(unmetPermissions()).toContain('audit:read');
    const next = withNewPermissions(without('audit:read'), ['audit:read']);
    expect(next?.version).toBe(8);
    expect(next?.roles.admin).toContain('audit:read');
    expect(next?.roles.manager).toEqual(initialPolicy.roles.manager);
  });

  it('changes nothing where admins have it', () => {
    expect(withNewPermissions(initialPolicy, ['audit:read'])).toBeUndefined();
  });

  it('is new once: one that an admin has taken away stays away', () => {
    expect(unmetPermissions([...permissions, 'of-a-newer-version'])).toEqual([]);
  });
});
