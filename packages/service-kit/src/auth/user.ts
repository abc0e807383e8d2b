import { isOwnPermission, type Permission, type Policy, Role } from '@eshop/contracts/policy';

/** Who is calling, by a verified access token, with what the policy in force gives to their roles. */
export interface User {
  id: string;
  username: string;
  roles: readonly Role[];
  /** The warehouses to which they are bound; undefined: all. */
  warehouses?: ReadonlySet<string> | undefined;
  /** Names the login that the token comes from. */
  session?: string;
  /** Whether that login passed a second factor; undefined where their roles need none. */
  secondFactor?: 'passed' | 'missing' | undefined;
  may(permission: Permission): boolean;
}

/** What a verified access token says. `issuedAt` in seconds since 1970. */
export interface Claims {
  sub: string;
  username: string;
  roles: readonly Role[];
  issuedAt: number;
  session?: string;
}

/** What permissions beyond a user's own things need besides a role. */
export interface StaffRule {
  secondFactor: boolean;
  /** The request comes from an address at which they count. */
  isInRange: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The user of a token under a policy, or undefined when the policy voids tokens of that age or session.
 * A role or permission that the policy does not hold gives nothing; nor does one beyond
 * the user's own things that lacks its second factor, or comes from elsewhere.
 */
export const userOf = (claims: Claims, policy: Policy, rule: StaffRule = anyStaff): User | undefined => {
  const own = policy.users[claims.sub];
  if (own?.notBefore && claims.issuedAt * 1000 < Date.parse(own.notBefore)) return undefined;
  if (claims.session && own?.endedSessions?.some(({ id }) => id === claims.session)) return undefined;
  const roles = own?.roles ? knownRoles(own.roles) : claims.roles;
  const isGranted = (permission: string) => roles.some((role) => policy.roles[role]?.includes(permission));
  const isStaff = roles.some((role) => policy.roles[role]?.some((permission) => !isOwnPermission(permission)));
  const secondFactor = rule.secondFactor && isStaff ? secondFactorOf(claims, own, rule.now) : undefined;
  return {
    id: claims.sub,
    username: claims.username,
    roles,
    warehouses: own?.warehouses && new Set(own.warehouses),
    session: claims.session ?? '',
    secondFactor,
    may: (permission) =>
      isGranted(permission) && (isOwnPermission(permission) || (rule.isInRange && secondFactor !== 'missing')),
  };
};

const anyStaff: StaffRule = { secondFactor: false, isInRange: true, now: 0 };

const secondFactorOf = ({ session }: Claims, own: Policy['users'][string] | undefined, now: number) =>
  session && own?.verifiedSessions?.some(({ id, until }) => id === session && Date.parse(until) > now)
    ? 'passed'
    : 'missing';

/** The roles of a list that this version knows. */
export const knownRoles = (roles: readonly string[]): Role[] =>
  roles.flatMap((role) => Role.safeParse(role).data ?? []);
