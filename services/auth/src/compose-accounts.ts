import { setTimeout as pause } from 'node:timers/promises';
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
import { createResendCode } from './accounts/resend-code.ts';
import { createSettle } from './accounts/settle.ts';
import { createUsernameOf } from './accounts/username-of.ts';
import { createAttempts } from './attempts/attempts.ts';
import { createCodes } from './attempts/codes.ts';
import { createGuard } from './attempts/guard.ts';
import { type AdmitMail, createAdmitMail, createRecipients } from './attempts/recipients.ts';
import { createAccounts } from './cognito/accounts.ts';
import { createDiscardPassword, createPasswords } from './cognito/passwords.ts';
import { poolOf } from './cognito/pool.ts';
import { createSessions } from './cognito/sessions.ts';
import { limitsWith } from './domain/limits.ts';
import { createGoogleLogin } from './google/google-login.ts';
import { createHostedPages } from './google/hosted-pages.ts';
import { withHostedPages } from './google/hosted-sessions.ts';
import { createPendingLogins } from './google/pending-logins.ts';
import type { PolicyInForce } from './policy/policy-in-force.ts';
import { createRemoveLogins } from './second-factor/reset.ts';
import type { SecondFactorOf } from './second-factor/second-factor.ts';
import type { Settings } from './settings.ts';
import { createCounters } from './store/counters.ts';
import { createEmailClaims } from './store/email-claims.ts';
import type { Profiles } from './store/profiles.ts';
import { createSentCodes } from './store/sent-codes.ts';

interface Parts {
  settings: Settings;
  client: DynamoDBDocumentClient;
  cognito: CognitoIdentityProviderClient;
  /** Makes no second attempt. */
  cognitoOnce: CognitoIdentityProviderClient;
  profiles: Profiles;
  policy: PolicyInForce;
  secondFactor: SecondFactorOf;
  /** Waits until every replica of every service follows a change of the policy. */
  propagated: () => Promise<unknown>;
}

/** Everything about people's own accounts, put together. */
export const composeAccounts = ({
  settings,
  client,
  cognito,
  cognitoOnce,
  profiles,
  policy,
  secondFactor,
  propagated,
}: Parts) => {
  const table = settings.DYNAMODB_AUTH_TABLE;
  const pool = poolOf(settings);
  const emulated = { emulated: settings.COGNITO_ENDPOINT !== undefined };
  const accounts = createAccounts(cognito, cognitoOnce, pool, emulated);
  const pages = hostedPages(settings);
  const passwordSessions = createSessions(cognito, pool, emulated);
  const sessions = pages ? withHostedPages(passwordSessions, pages) : passwordSessions;
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
  const recipients = createRecipients({ counters, now: Date.now });
  const attempts = createAttempts({
    counters,
    limits: limitsWith(settings.SIGN_UPS_PER_NETWORK_AND_DAY),
    now: Date.now,
    addressFactor: settings.RATE_LIMIT_FACTOR || Number.POSITIVE_INFINITY,
    pause,
  });
  return {
    ...deps,
    endSessions,
    codes: createCodes({ store: createSentCodes(client, table), now: Date.now }),
    guard: createGuard(attempts, createClientAddress(createOriginOf(settings.APP_API_TOKEN))),
    register: createRegister({ ...deps, claimEmail }),
    admitMail: deps.confirmAtOnce ? withoutMail : createAdmitMail(recipients),
    resendCode: createResendCode({ accounts, recipients }),
    confirm: createConfirm(deps),
    logIn: createLogin(deps),
    passwords: createForgottenPasswords({ ...deps, endSessions, passwords: createPasswords(cognito, pool) }),
    removeLogins: createRemoveLogins({
      ...accounts,
      discardPassword: createDiscardPassword(cognito, pool.poolId),
      endSessions,
      propagated,
    }),
    secondFactor,
    profile: createOwnProfile({ ...deps, secondFactorStatus: secondFactor.status }),
    google: createGoogleLogin({
      ...deps,
      pages,
      pending: createPendingLogins(client, table, Date.now),
      verifyIdToken: createVerifyIdToken(settings, settings.COGNITO_GOOGLE_CLIENT_ID ?? ''),
    }),
  };
};

/** Sign-ups that no code confirms send nothing. */
const withoutMail: AdmitMail = (_email, _network, signUp) => signUp();

const hostedPages = (settings: Settings) => {
  const { HOSTED_LOGIN_URL: url, GOOGLE_RETURN_URL: returnUrl } = settings;
  const { COGNITO_GOOGLE_CLIENT_ID: id, COGNITO_GOOGLE_CLIENT_SECRET: secret } = settings;
  return url && returnUrl && id && secret ? createHostedPages({ url, returnUrl, client: { id, secret } }) : undefined;
};
