import { z } from 'zod';
import { Line } from './text.ts';

export const Role = z.enum(['customer', 'staff', 'manager', 'admin']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** Everything that may be allowed or not. `own` means that the domain checks whose it is. */
export const permissions = [
  'profile:own',
  'order:own',
  'order:manage',
  'payment:own',
  'payment:manage',
  'product:edit',
  'stock:read',
  'stock:edit',
  'stock:manage',
  'sales:read',
  'user:manage',
  'policy:read',
  'policy:edit',
  'dead-letter:manage',
] as const;
export const Permission = z.enum(permissions).meta({ id: 'Permission' });
export type Permission = z.infer<typeof Permission>;

/**
 * Who may do what, owned by auth and followed by every replica of every service.
 * `users` holds what must hold before a token expires: changed roles, and the time before which tokens are void.
 */
export const Policy = z
  .object({
    version: z.int(),
    roles: z.partialRecord(Role, z.array(Permission)),
    users: z.record(
      Line.min(1).max(128),
      z.object({ roles: z.array(Role).optional(), notBefore: z.iso.datetime().optional() }),
    ),
  })
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof Policy>;

const own = ['profile:own', 'order:own', 'payment:own'] as const;
const manage = [...own, 'stock:read', 'stock:edit', 'stock:manage', 'product:edit', 'sales:read'] as const;

/** The policy a new shop starts with; an admin changes it at run time. */
export const initialPolicy: Policy = {
  version: 1,
  roles: {
    customer: [...own],
    staff: [...own, 'stock:read', 'stock:edit'],
    manager: [...manage],
    admin: [...permissions],
  },
  users: {},
};
