import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createOriginOf } from '@eshop/service-kit/auth/caller';
import { createVerifyIdToken } from '@eshop/service-kit/auth/tokens';
import { createClientAddress } from '@eshop/service-kit/http/client-address';
import { createClaimEmail } from './accounts/claim-email.ts';
import { createConfirm } from './accounts/confirm.ts';
import { createEndSessions } from './accounts/end-sessions.ts';
import { createHolderOf } from './accounts/holder-of.ts';
import { createLogin } from './accounts/login.ts';
import { createForgottenPasswords, nextSecond } from './accounts/passwords.ts';
import { createOwnProfile } from './accounts/profile.ts';
import { createRegister } from './accounts/register.ts';
import { createSettle } from './accounts/settle.ts';
import { createUsernameOf } from './accounts/username-of.ts';
import { createAttempts } from './attempts/attempts.ts';
import { createGuard } from './attempts/guard.ts';
import { createAccounts } from './cognito/accounts.ts';
import { createPasswords } from './cognito/passwords.ts';
import { createSessions } from './cognito/sessions.ts';
import { createGoogleLogin } from './google/google-login.ts';
import { createHostedPages } from './google/hosted-pages.ts';
import { withLocalPages } from './google/local-sessions.ts';
import { createPendingLogins } from './google/pending-logins.ts';
import type { PolicyInForce } from './policy/policy-in-force.ts';
import type { Settings } from './settings.ts';
import { createCounters } from './store/counters.ts';
import { createEmailClaims } from './store/email-claims.ts';
import type { Profiles } from './store/profiles.ts';

interface Parts {
  settings: Settings;
  client: DynamoDBDocumentClient;
  cognito: CognitoIdentityProviderClient;
  /** Makes no second attempt. */
  cognitoOnce: CognitoIdentityProviderClient;
  profiles: Profiles;
  policy: PolicyInForce;
}

/** Everything about people's own accounts, put together. */
export const composeAccounts = ({ settings, client, cognito, cognitoOnce, profiles, policy }: Parts) => {
  const table = settings.DYNAMODB_AUTH_TABLE;
  const pool = { poolId: settings.COGNITO_USER_POOL_ID, clientId: settings.COGNITO_CLIENT_ID };
  const emulated = { emulated: settings.COGNITO_ENDPOINT !== undefined };
  const accounts = createAccounts(cognito, cognitoOnce, pool, emulated);
  const pages = hostedPages(settings);
  const sessions = sessionsOf(createSessions(cognito, pool, emulated), pages, settings);
  const claims = createEmailClaims(client, table);
  const claimEmail = createClaimEmail({ holderOf: createHolderOf({ ...accounts, profiles }), claims, now: Date.now });
  const deps = {
    accounts,
    sessions,
    claims,
    profiles,
    usernameOf: createUsernameOf(claims),
    settle: createSettle({ claimEmail, profiles }),
    confirmAtOnce: settings.CONFIRM_SIGNUPS === 'auto',
  };
  const endSessions = createEndSessions({ ...deps, policy, now: Date.now, nextSecond: () => nextSecond(Date.now) });
  const counters = createCounters(client, table, Date.now);
  const attempts = createAttempts({
    counters,
    now: Date.now,
    addressFactor: settings.RATE_LIMIT_FACTOR || Number.POSITIVE_INFINITY,
  });
  return {
    ...deps,
    endSessions,
    guard: createGuard(attempts, createClientAddress(createOriginOf(settings.APP_API_TOKEN))),
    register: createRegister({ ...deps, claimEmail }),
    confirm: createConfirm(deps),
    logIn: createLogin(deps),
    passwords: createForgottenPasswords({ ...deps, endSessions, passwords: createPasswords(cognito, pool) }),
    profile: createOwnProfile(deps),
    google: createGoogleLogin({
      ...deps,
      pages,
      pending: createPendingLogins(client, table, Date.now),
      verifyIdToken: createVerifyIdToken(settings, pool.clientId),
    }),
  };
};

const hostedPages = ({ HOSTED_LOGIN_URL: url, GOOGLE_RETURN_URL: returnUrl, COGNITO_CLIENT_ID: clientId }: Settings) =>
  url && returnUrl ? createHostedPages({ url, returnUrl, clientId }) : undefined;

const sessionsOf = (
  sessions: ReturnType<typeof createSessions>,
  pages: ReturnType<typeof hostedPages>,
  { LOCAL_LOGIN_ISSUER }: Settings,
) => (pages && LOCAL_LOGIN_ISSUER ? withLocalPages(sessions, pages) : sessions);
