import { type Permission, type Policy, Role } from '@eshop/contracts/policy';

/** Who is calling, by a verified access token, with what the policy in force gives to their roles. */
export interface User {
  id: string;
  username: string;
  roles: readonly Role[];
  /** The warehouses to which they are bound; undefined: all. */
  warehouses?: ReadonlySet<string> | undefined;
  may(permission: Permission): boolean;
}

/** What a verified access token says. `issuedAt` in seconds since 1970. */
export interface Claims {
  sub: string;
  username: string;
  roles: readonly Role[];
  issuedAt: number;
}

/**
 * The user of a token under a policy, or undefined when the policy voids tokens of that age.
 * A role or permission that the policy does not hold gives nothing.
 */
export const userOf = (claims: Claims, policy: Policy): User | undefined => {
  const own = policy.users[claims.sub];
  if (own?.notBefore && claims.issuedAt * 1000 < Date.parse(own.notBefore)) return undefined;
  const roles = own?.roles ? knownRoles(own.roles) : claims.roles;
  return {
    id: claims.sub,
    username: claims.username,
    roles,
    warehouses: own?.warehouses && new Set(own.warehouses),
    may: (permission) => roles.some((role) => policy.roles[role]?.includes(permission)),
  };
};

/** The roles of a list that this version knows. */
export const knownRoles = (roles: readonly string[]): Role[] =>
  roles.flatMap((role) => Role.safeParse(role).data ?? []);
