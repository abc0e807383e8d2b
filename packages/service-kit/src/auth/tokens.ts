import type { Role } from '@eshop/contracts/policy';
import { JwtVerifier } from 'aws-jwt-verify';
import { JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { unauthorized } from '../http/problem.ts';
import type { BaseSettings } from '../settings.ts';
import { type Claims, knownRoles } from './user.ts';

type Settings = Pick<BaseSettings, 'COGNITO_ISSUER' | 'COGNITO_CLIENT_IDS' | 'ESHOP_ENV'>;

/** Turns an access token into what it says. Throws a 401 problem for a token that is not ours, expired or no access token. */
export type VerifyToken = (token: string) => Promise<Claims>;

/**
 * Verifies Cognito access tokens locally: signature, issuer, expiry, `token_use` and `client_id`
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html).
 * Throws at once on an issuer on loopback outside a local run, because the emulator's signing key is public.
 */
export const createVerifyToken = ({ COGNITO_ISSUER: issuer, COGNITO_CLIENT_IDS, ESHOP_ENV }: Settings): VerifyToken => {
  if (ESHOP_ENV !== 'local' && isLoopback(issuer)) throw new Error(`the issuer ${issuer} is fit for a local run only`);
  const verifier = JwtVerifier.create(
    { issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json`, graceSeconds: 0 },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );
  return async (token) => {
    const payload = await verifier.verify(token).catch(refuse);
    if (payload.token_use !== 'access' || !COGNITO_CLIENT_IDS.includes(String(payload.client_id))) {
      throw unauthorized('This is no access token of this shop.');
    }
    return {
      sub: String(payload.sub),
      username: String(payload.username ?? payload.sub),
      roles: rolesOf(payload['cognito:groups']),
      issuedAt: payload.iat ?? 0,
    };
  };
};

const fetchKeys = async (uri: string) => {
  const response = await fetch(uri, { signal: AbortSignal.timeout(3000) });
  if (!response.ok) throw new Error(`${uri} answered ${response.status}`);
  return response.arrayBuffer();
};

const refuse = (error: unknown): never => {
  if (error instanceof JwtBaseError) throw unauthorized('The access token is not valid.');
  throw error;
};

/** Groups are roles; a user in none is a customer. */
const rolesOf = (groups: unknown): Role[] => {
  const roles = Array.isArray(groups) ? knownRoles(groups) : [];
  return roles.length > 0 ? roles : ['customer'];
};

const isLoopback = (url: string) => ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'].includes(new URL(url).hostname);
