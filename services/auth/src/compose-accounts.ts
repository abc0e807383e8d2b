import { setTimeout as pause } from 'node:timers/promises';
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createVerifyIdToken } from '@eshop/service-kit/auth/tokens';
import type { Counter } from 'prom-client';
import { createSeal } from './authenticator/seal.ts';
import { limitsWith } from './domain/limits.ts';
import { createAccounts } from './gateways/cognito/accounts.ts';
import { createDiscardPassword, createPasswords } from './gateways/cognito/passwords.ts';
import { poolOf } from './gateways/cognito/pool.ts';
import { createSessions } from './gateways/cognito/sessions.ts';
import { createHostedPages } from './gateways/google/hosted-pages.ts';
import { withHostedPages } from './gateways/google/hosted-sessions.ts';
import type { AuthUseCases } from './routes/auth.ts';
import type { Settings } from './settings.ts';
import { createCounters } from './store/counters.ts';
import { createEmailClaims } from './store/email-claims.ts';
import { createFailedCodes } from './store/failed-codes.ts';
import { createPendingLogins } from './store/pending-logins.ts';
import type { Profiles } from './store/profiles.ts';
import type { SecondFactors } from './store/second-factors.ts';
import { createSentCodes } from './store/sent-codes.ts';
import { createGuard } from './use-cases/attempts/guard-attempts.ts';
import { createAttempts } from './use-cases/attempts/limit-attempts.ts';
import { createCodes } from './use-cases/attempts/limit-codes.ts';
import { type AdmitMail, createAdmitMail, createRecipients } from './use-cases/attempts/limit-sign-up-mail.ts';
import { createChooseFirstPassword } from './use-cases/choose-first-password.ts';
import { createClaimEmail, createFindHolder } from './use-cases/claim-email.ts';
import { createConfirmAccount } from './use-cases/confirm-account.ts';
import { createConfirmSignUp } from './use-cases/confirm-sign-up.ts';
import { createEndSessions, nextSecond } from './use-cases/end-sessions.ts';
import { createEnrollSecondFactor } from './use-cases/enroll-second-factor.ts';
import { createCodeLock } from './use-cases/lock-second-factor-codes.ts';
import { createLogIn } from './use-cases/log-in.ts';
import { createGoogleLogin } from './use-cases/log-in-with-google.ts';
import { createLogOut } from './use-cases/log-out.ts';
import { createPassSecondFactor } from './use-cases/pass-second-factor.ts';
import type { PolicyInForce } from './use-cases/policy-in-force.ts';
import { createLoadProfile, createReadProfile, createShowProfile } from './use-cases/read-profile.ts';
import { createReadSecondFactorStatus } from './use-cases/read-second-factor-status.ts';
import { createRefreshTokens } from './use-cases/refresh-tokens.ts';
import { createRegister } from './use-cases/register.ts';
import { createRegisterAccount } from './use-cases/register-account.ts';
import { createRemoveLogins } from './use-cases/remove-logins.ts';
import { createResendCode } from './use-cases/resend-code.ts';
import { createRequestPasswordReset, createResetPassword } from './use-cases/reset-password.ts';
import { createResolveLogin } from './use-cases/resolve-login.ts';
import { createSettleAccount } from './use-cases/settle-account.ts';
import { createUpdateProfile } from './use-cases/update-profile.ts';

interface Parts {
  settings: Settings;
  client: DynamoDBDocumentClient;
  cognito: CognitoIdentityProviderClient;
  /** Makes no second attempt. */
  cognitoOnce: CognitoIdentityProviderClient;
  profiles: Profiles;
  secondFactors: SecondFactors;
  policy: PolicyInForce;
  /** Counts codes of second factors that lock. */
  lockCounter: Pick<Counter, 'inc'>;
  /** Waits until every replica of every service follows a change of the policy. */
  waitForPropagation: () => Promise<unknown>;
}

const now = Date.now;

/** Composes the use cases of users' own accounts. */
export const composeAccounts = (parts: Parts) => {
  const { settings, client, cognito, profiles, secondFactors, policy, waitForPropagation } = parts;
  const pool = poolOf(settings);
  const { accounts, sessions, passwords, pages } = composeGateways(parts);
  const claims = createEmailClaims(client, settings.DYNAMODB_AUTH_TABLE);
  const findHolder = createFindHolder({ find: accounts.find, profiles });
  const claimEmail = createClaimEmail({ findHolder, claims, now });
  const settle = createSettleAccount({ claimEmail, profiles });
  const confirmAtOnce = settings.CONFIRM_SIGNUPS === 'auto';
  const { guard, codes, recipients, codeLock } = composeLimits(parts);
  const admitMail = confirmAtOnce ? withoutMail : createAdmitMail(recipients);
  const resolveLogin = createResolveLogin({ claims });
  const endSessions = createEndSessions({ accounts, sessions, policy, now, nextSecond: () => nextSecond(now) });
  const seal = settings.SECOND_FACTOR_KEY && createSeal(settings.SECOND_FACTOR_KEY);
  const load = createLoadProfile({ accounts, profiles, settle });
  const show = createShowProfile({
    readSecondFactorStatus: createReadSecondFactorStatus({ store: secondFactors }),
  });
  const useCases: AuthUseCases = {
    register: createRegister({
      guard,
      admitMail,
      registerAccount: createRegisterAccount({ accounts, claims, claimEmail, settle, confirmAtOnce }),
    }),
    confirmSignUp: createConfirmSignUp({ guard, codes, confirmAccount: createConfirmAccount({ accounts, settle }) }),
    resendCode: createResendCode({ guard, codes, accounts, recipients }),
    logIn: createLogIn({ guard, accounts, sessions, resolveLogin, settle, confirmAtOnce }),
    chooseFirstPassword: createChooseFirstPassword({ guard, sessions, resolveLogin }),
    requestPasswordReset: createRequestPasswordReset({ guard, codes, passwords, resolveLogin }),
    resetPassword: createResetPassword({ guard, codes, passwords, endSessions, resolveLogin }),
    refreshTokens: createRefreshTokens({ sessions }),
    logOut: createLogOut({ sessions, endSessions }),
    enrollSecondFactor: createEnrollSecondFactor({ store: secondFactors, seal }),
    passSecondFactor: createPassSecondFactor({ ...parts, guard, store: secondFactors, seal, codeLock, now }),
    google: createGoogleLogin({
      pages,
      settle,
      pendingLogins: createPendingLogins(client, settings.DYNAMODB_AUTH_TABLE, now),
      verifyIdToken: createVerifyIdToken(settings, settings.COGNITO_GOOGLE_CLIENT_ID ?? ''),
    }),
  };
  return {
    useCases,
    readProfile: createReadProfile({ load, show }),
    updateProfile: createUpdateProfile({ profiles, load, show }),
    removeLogins: createRemoveLogins({
      find: accounts.find,
      discardPassword: createDiscardPassword(cognito, pool.poolId),
      endSessions,
      waitForPropagation,
    }),
  };
};

const composeGateways = ({ settings, cognito, cognitoOnce }: Parts) => {
  const pool = poolOf(settings);
  const poolOptions = { emulated: settings.COGNITO_ENDPOINT !== undefined };
  const pages = hostedPages(settings);
  const passwordSessions = createSessions(cognito, pool, poolOptions);
  return {
    accounts: createAccounts(cognito, cognitoOnce, pool, poolOptions),
    passwords: createPasswords(cognito, pool),
    sessions: pages ? withHostedPages(passwordSessions, pages) : passwordSessions,
    pages,
  };
};

/** Composes what limits attempts, over all replicas. */
const composeLimits = ({ settings, client }: Parts) => {
  const table = settings.DYNAMODB_AUTH_TABLE;
  const counters = createCounters(client, table, now);
  const attempts = createAttempts({
    counters,
    limits: limitsWith(settings.SIGN_UPS_PER_NETWORK_AND_DAY),
    now,
    addressFactor: settings.RATE_LIMIT_FACTOR || Number.POSITIVE_INFINITY,
    pause,
  });
  return {
    guard: createGuard(attempts),
    codes: createCodes({ store: createSentCodes(client, table), now }),
    recipients: createRecipients({ counters, now }),
    codeLock: createCodeLock({ store: createFailedCodes(client, table), counters, now }),
  };
};

/** Sign-ups that no code confirms send nothing. */
const withoutMail: AdmitMail = (_email, _network, signUp) => signUp();

const hostedPages = (settings: Settings) => {
  const { HOSTED_LOGIN_URL: url, GOOGLE_RETURN_URL: returnUrl } = settings;
  const { COGNITO_GOOGLE_CLIENT_ID: id, COGNITO_GOOGLE_CLIENT_SECRET: secret } = settings;
  return url && returnUrl && id && secret ? createHostedPages({ url, returnUrl, client: { id, secret } }) : undefined;
};
