import type { Permission } from '@eshop/contracts/policy';
import type { AppId } from '@eshop/topology';
import type { Request } from 'express';
import type { createOriginOf, createPermitCaller } from '../auth/caller.ts';
import type { PolicySource } from '../auth/policy.ts';
import type { VerifyToken } from '../auth/tokens.ts';
import { type Claims, type User, userOf } from '../auth/user.ts';
import { forbidden, notFound, unauthorized } from './problem.ts';
import type { Allow, FlatRoute } from './route.ts';

export interface AuthorizeDeps {
  verify: VerifyToken;
  policy: PolicySource;
  originOf: ReturnType<typeof createOriginOf>;
  permitCaller: ReturnType<typeof createPermitCaller>;
}

/** Who is calling, once it is clear that they may. */
export interface Principal {
  user: User | undefined;
  caller: AppId | undefined;
  /** Whether the policy in force now still lets them, and gives them `also`; it may have changed since. */
  stillMay(also?: Permission): boolean;
}

/**
 * Lets a request pass to a route or throws: 401 without a valid token, 403 without the permission. Internal routes are
 * a 404 for everyone who does not come through the sidecar, and 403 for apps that the topology does not name.
 */
export const createAuthorize =
  ({ verify, policy, originOf, permitCaller }: AuthorizeDeps) =>
  async (req: Request, { allow, verb, path }: Pick<FlatRoute, 'allow' | 'verb' | 'path'>): Promise<Principal> => {
    const origin = originOf(req);
    const caller = origin.kind === 'invocation' ? permitCaller(origin.caller, `${verb} ${path}`) : undefined;
    const permission = permissionOf(allow);
    if (caller && takesCallers(allow)) return { user: undefined, caller, stillMay: () => true };
    if (allow === 'caller') throw notFound();
    const claims = await claimsFrom(req);
    const user = claims && userOf(claims, policy.current());
    if (claims && !user) throw unauthorized('This token was revoked.');
    const stillMay = (also?: Permission) => {
      const now = claims && userOf(claims, policy.current());
      return [permission, also].every((each) => each === undefined || now?.may(each) === true);
    };
    if (!permission) return { user, caller, stillMay };
    if (!user) throw unauthorized('This needs a login.');
    if (!user.may(permission)) throw forbidden(`This needs the permission ${permission}.`);
    return { user, caller, stillMay };

    async function claimsFrom(request: Request): Promise<Claims | undefined> {
      const [scheme, token] = (request.get('authorization') ?? '').split(' ');
      if (!scheme) return undefined;
      if (scheme.toLowerCase() !== 'bearer' || !token) throw unauthorized('Authorization takes a Bearer token.');
      return verify(token);
    }
  };

const takesCallers = (allow: Allow) => allow === 'caller' || Array.isArray(allow);

const permissionOf = (allow: Allow) => {
  if (allow === 'anyone' || allow === 'caller') return undefined;
  return typeof allow === 'string' ? allow : allow[1];
};
