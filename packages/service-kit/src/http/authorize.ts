import { isOwnPermission, type Permission } from '@eshop/contracts/policy';
import { forbidden, notFound, secondFactorRequired, unauthorized } from '@eshop/contracts/problems/general';
import type { AppId } from '@eshop/topology';
import type { Request } from 'express';
import type { OriginOf, PermitCaller } from '../auth/caller.ts';
import type { PolicySource } from '../auth/policy.ts';
import type { VerifyToken } from '../auth/tokens.ts';
import { type Claims, type User, userOf } from '../auth/user.ts';
import type { Allow, FlatRoute } from './route.ts';
import type { StaffAccess } from './staff-access.ts';

export interface AuthorizeDeps {
  verify: VerifyToken;
  policy: PolicySource;
  originOf: OriginOf;
  permitCaller: PermitCaller;
  /** Whether permissions beyond a user's own things need a second factor. */
  secondFactor: boolean;
  /** Whether they count at the address of a request. */
  staffAccess: StaffAccess;
}

/** Who is calling, once it is clear that they may. */
export interface Principal {
  /** The user, with the roles, permissions, and warehouses that the policy in force gives them at each access. */
  user: User | undefined;
  caller: AppId | undefined;
  /** Whether the policy in force now still lets them, and gives them `also`; it may have changed since. */
  stillMay(also?: Permission): boolean;
}

/**
 * Lets a request pass to a route or throws: 401 without a valid token, 403 without the permission or
 * the second factor that it needs. Internal routes are
 * a 404 for everyone who does not come through the sidecar, and 403 for apps that the topology does not name.
 */
export const createAuthorize =
  ({ verify, policy, originOf, permitCaller, secondFactor, staffAccess }: AuthorizeDeps) =>
  async (req: Request, { allow, verb, path }: Pick<FlatRoute, 'allow' | 'verb' | 'path'>): Promise<Principal> => {
    const origin = originOf(req);
    const caller = origin.kind === 'invocation' ? permitCaller(origin.caller, `${verb} ${path}`) : undefined;
    const permission = permissionOf(allow);
    if (caller && takesCallers(allow)) return { user: undefined, caller, stillMay: () => true };
    if (allow === 'caller') throw notFound();
    const claims = await claimsFrom(req);
    const isInRange = staffAccess(req);
    const userNow = () => claims && userOf(claims, policy.current(), { secondFactor, isInRange, now: Date.now() });
    const first = userNow();
    if (claims && !first) throw unauthorized('This token was revoked.');
    const user = first && currentUser(first, userNow);
    const stillMay = (also?: Permission) => {
      const current = userNow();
      return [permission, also].every((each) => each === undefined || current?.may(each) === true);
    };
    if (!permission) return { user, caller, stillMay };
    if (!user) throw unauthorized('This needs a login.');
    if (!isInRange && !isOwnPermission(permission))
      throw forbidden('Permissions of staff do not count at this address.');
    if (user.secondFactor === 'missing' && !isOwnPermission(permission))
      throw secondFactorRequired('Pass the second factor of this login first: POST /v1/auth/second-factor.');
    if (!user.may(permission)) throw forbidden(`This needs the permission ${permission}.`);
    return { user, caller, stillMay };

    async function claimsFrom(request: Request): Promise<Claims | undefined> {
      const [scheme, token] = (request.get('authorization') ?? '').split(' ');
      if (!scheme) return undefined;
      if (scheme.toLowerCase() !== 'bearer' || !token) throw unauthorized('Authorization takes a Bearer token.');
      return verify(token);
    }
  };

export type Authorize = ReturnType<typeof createAuthorize>;

/**
 * Returns a user whose rights follow the policy while a request lasts: a handler that waited for a file or a slot cannot
 * act on rights that were revoked meanwhile. A user whose token was revoked may do nothing, in no warehouse.
 */
const currentUser = (first: User, userNow: () => User | undefined): User => ({
  id: first.id,
  username: first.username,
  ...(first.session !== undefined && { session: first.session }),
  get roles() {
    return userNow()?.roles ?? [];
  },
  get warehouses() {
    const user = userNow();
    return user ? user.warehouses : new Set<string>();
  },
  get secondFactor() {
    return userNow()?.secondFactor;
  },
  may: (permission) => userNow()?.may(permission) === true,
});

const takesCallers = (allow: Allow) => allow === 'caller' || Array.isArray(allow);

const permissionOf = (allow: Allow) => {
  if (allow === 'anyone' || allow === 'caller') return undefined;
  return typeof allow === 'string' ? allow : allow[1];
};
