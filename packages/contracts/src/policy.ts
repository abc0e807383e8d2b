import { z } from 'zod';
import { Id } from './ids.ts';
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
  'audit:read',
] as const;
export const Permission = z.enum(permissions).meta({ id: 'Permission' });
export type Permission = z.infer<typeof Permission>;

/**
 * Who may do what, owned by auth and followed by every replica of every service. Roles and permissions that a replica does
 * not know give nothing there, and come through it unchanged: it may be older than the auth that wrote them.
 * `users` holds what must hold before a token expires: changed roles, the warehouses to which staff are bound (all, where
 * there are none named), and the time before which tokens are void. An entry that nothing needs after a time has that end.
 */
export const Policy = z
  .object({
    version: z.int(),
    roles: z.record(z.string(), z.array(z.string())),
    users: z.record(
      z.string(),
      z.looseObject({
        roles: z.array(z.string()).optional(),
        warehouses: z.array(z.string()).optional(),
        notBefore: z.iso.datetime().optional(),
        /** When the entry no longer matters. */
        expiresAt: z.iso.datetime().optional(),
        /** The version of the policy that set the roles, with who did it and when. */
        rolesChange: z.looseObject({ version: z.int(), by: z.string(), at: z.iso.datetime() }).optional(),
      }),
    ),
    /** There are more users than these. */
    hasMore: z.boolean().optional(),
  })
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof Policy>;

/** Asks for what changed after a version of the policy. */
export const PolicyQuery = z.object({ since: z.coerce.number().int().min(0).optional() });

/** The users that one edit may name, at the most. */
const maxEditedUsers = 2000;

/** The warehouses that somebody may be bound to, at the most. */
export const WarehouseIds = z.array(Id).max(50);

/**
 * What an admin makes of the policy: only what is known. Its version is the one that `If-Match` names; one in the body
 * means nothing. Without `users` they stay as they are, and so do those whom it does not name.
 */
export const PolicyEdit = z
  .object({
    roles: z.partialRecord(Role, z.array(Permission).max(100)),
    users: z
      .record(
        Line.min(1).max(128),
        z.object({
          roles: z.array(Role).max(4).optional(),
          warehouses: WarehouseIds.optional(),
          notBefore: z.iso.datetime().optional(),
        }),
      )
      .refine((users) => Object.keys(users).length <= maxEditedUsers, `at most ${maxEditedUsers} users`)
      .optional(),
  })
  .meta({ id: 'PolicyEdit' });
export type PolicyEdit = z.infer<typeof PolicyEdit>;

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
