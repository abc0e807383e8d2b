import { z } from 'zod';
import { Id } from './ids.ts';
import { objectKey, opaque } from './text.ts';

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
  'product:reprice',
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
/** Whether a permission reaches no further than the user's own things. Any other may demand a second factor. */
export const isOwnPermission = (permission: string): boolean => permission.endsWith(':own');

export const Permission = z.enum(permissions).meta({ id: 'Permission' });
export type Permission = z.infer<typeof Permission>;

/** Who gave a role or a permission within the shop, with those who gave it to them (the nearest first), and when. */
const Grant = z.looseObject({ at: z.iso.datetime(), by: z.array(z.string()) });
export type Grant = z.infer<typeof Grant>;

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
    /** The grants of permissions to roles, by role and permission; none of what a role had from the start. */
    permissionGrants: z.record(z.string(), z.record(z.string(), Grant)).optional(),
    users: z.record(
      z.string(),
      z.looseObject({
        roles: z.array(z.string()).optional(),
        /** The grants of these roles; none of what came from outside, as the first admin's. */
        grants: z.record(z.string(), Grant).optional(),
        warehouses: z.array(z.string()).optional(),
        notBefore: z.iso.datetime().optional(),
        /** The sessions whose login passed a second factor, and until when that counts. */
        verifiedSessions: z.array(z.looseObject({ id: z.string(), until: z.iso.datetime() })).optional(),
        /** Sessions that ended before their tokens expire, and until when that must be known. */
        endedSessions: z.array(z.looseObject({ id: z.string(), until: z.iso.datetime() })).optional(),
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

/** The users that one edit may name, at most. */
const maxEditedUsers = 2000;

/** The warehouses that somebody may be bound to, at most. */
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
        objectKey(opaque(128)),
        z.object({
          roles: z.array(Role).max(4).optional(),
          warehouses: WarehouseIds.optional(),
          notBefore: z.iso.datetime().optional(),
        }),
      )
      .refine((users) => Object.keys(users).length <= maxEditedUsers, `at most ${maxEditedUsers} users`)
      .meta({ maxProperties: maxEditedUsers })
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
