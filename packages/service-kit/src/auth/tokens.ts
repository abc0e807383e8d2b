import type { Role } from '@eshop/contracts/policy';
import { unauthorized } from '@eshop/contracts/problems/general';
import { JwtVerifier } from 'aws-jwt-verify';
import { JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import type { BaseSettings } from '../settings.ts';
import { type Claims, knownRoles } from './user.ts';

type Settings = Pick<BaseSettings, 'COGNITO_ISSUER' | 'COGNITO_CLIENT_IDS' | 'ESHOP_ENV'> &
  Partial<Pick<BaseSettings, 'LOCAL_LOGIN_ISSUER'>>;

/** Turns an access token into what it says. Throws a 401 problem for a token that is not ours, expired or no access token. */
export type VerifyToken = (token: string) => Promise<Claims>;

/**
 * Verifies Cognito access tokens locally: signature, issuer, expiry, `token_use` and `client_id`
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html).
 * A key that is not known is asked for at once, then at most each 10 seconds, so that made-up ones do not flood the issuer.
 */
export const createVerifyToken = (settings: Settings): VerifyToken => {
  const { COGNITO_CLIENT_IDS } = settings;
  const verifier = createVerifier(settings);
  const verifiedTokens = new Map<string, { claims: Claims; until: number }>();
  return async (token) => {
    const cachedToken = verifiedTokens.get(token);
    if (cachedToken && Date.now() < cachedToken.until) return cachedToken.claims;
    const payload = await verifier.verify(token).catch(refuse);
    if (payload.token_use !== 'access' || !COGNITO_CLIENT_IDS.includes(String(payload.client_id))) {
      throw unauthorized('This is no access token of this shop.');
    }
    const claims = {
      sub: String(payload.sub),
      username: String(payload.username ?? payload.sub),
      roles: rolesOf(payload['cognito:groups']),
      issuedAt: payload.iat ?? 0,
      // Refreshed tokens keep the origin's id; emulators know none.
      session: String(payload.origin_jti ?? payload.jti ?? ''),
    };
    if (verifiedTokens.size >= mostBelieved) verifiedTokens.clear();
    verifiedTokens.set(token, { claims, until: Math.min(Date.now() + believedMs, (payload.exp ?? 0) * 1000) });
    return claims;
  };
};

/**
 * How long a token that was verified is believed without looking at its signature again, in milliseconds, and how many are:
 * a signature costs 60 µs of processor time, a third of reading a cart. Whether its user still may is asked of the policy each time.
 */
const believedMs = 60_000;
const mostBelieved = 5000;

/** Turns an ID token into its claims; `audience` is the client for which it must be made. Throws as `VerifyToken`. */
export const createVerifyIdToken = (settings: Settings, audience: string) => {
  const verifier = createVerifier(settings);
  return async (token: string) => {
    const payload = await verifier.verify(token).catch(refuse);
    if (payload.aud !== audience) throw unauthorized('This is no ID token of this shop.');
    return payload;
  };
};

/** Throws at once outside a local run unless the one issuer is a Cognito user pool: the emulators' signing keys are public. */
const createVerifier = ({ COGNITO_ISSUER, LOCAL_LOGIN_ISSUER, ESHOP_ENV }: Settings) => {
  const issuers = [COGNITO_ISSUER, ...(LOCAL_LOGIN_ISSUER ? [LOCAL_LOGIN_ISSUER] : [])];
  const unfit = ESHOP_ENV !== 'local' && (LOCAL_LOGIN_ISSUER ?? issuers.find((issuer) => !isUserPool(issuer)));
  if (unfit) throw new Error(`the issuer ${unfit} is fit for a local run only`);
  return JwtVerifier.create(
    issuers.map((issuer) => ({
      issuer,
      audience: null,
      jwksUri: `${issuer}/.well-known/jwks.json`,
      graceSeconds: 0,
    })),
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );
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

/**
 * Whether an issuer is a user pool of Cognito in the region that the pool's id names
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html).
 */
const isUserPool = (issuer: string) =>
  /^https:\/\/cognito-idp\.([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com\/\1_[A-Za-z0-9]+$/.test(issuer);
