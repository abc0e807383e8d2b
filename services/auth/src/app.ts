import { openDynamo } from '@eshop/service-kit/dynamodb';
import { createService, type Kit } from '@eshop/service-kit/service';
import { createClaimEmail } from './accounts/claim-email.ts';
import { createConfirm } from './accounts/confirm.ts';
import { createLogin } from './accounts/login.ts';
import { createOwnProfile } from './accounts/profile.ts';
import { createRegister } from './accounts/register.ts';
import { createSettle } from './accounts/settle.ts';
import { createAccounts } from './cognito/accounts.ts';
import { createCognito } from './cognito/client.ts';
import { createSessions } from './cognito/sessions.ts';
import { createPolicyInForce } from './policy/policy-in-force.ts';
import { apiDocumentRoutes } from './routes/api-document.ts';
import { authRoutes } from './routes/auth.ts';
import { policyRoutes } from './routes/policy.ts';
import { userRoutes } from './routes/users.ts';
import type { Settings } from './settings.ts';
import { createEmailClaims } from './store/email-claims.ts';
import { createPolicies } from './store/policies.ts';
import { createProfiles } from './store/profiles.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const table = settings.DYNAMODB_AUTH_TABLE;
  const dynamo = openDynamo({ region: settings.AWS_REGION, endpoint: settings.DYNAMODB_ENDPOINT });
  const pool = { poolId: settings.COGNITO_USER_POOL_ID, clientId: settings.COGNITO_CLIENT_ID };
  const cognito = createCognito(settings);
  const cognitoOnce = createCognito(settings, 1);
  const accounts = createAccounts(cognito, cognitoOnce, pool);
  const sessions = createSessions(cognito, pool);
  const claims = createEmailClaims(dynamo.client, table);
  const profiles = createProfiles(dynamo.client, table);
  const claimEmail = createClaimEmail({ accounts, claims, now: Date.now });
  const settle = createSettle({ claimEmail, profiles });
  const deps = { accounts, sessions, claims, profiles, settle, confirmAtOnce: settings.CONFIRM_SIGNUPS === 'auto' };
  const policy = createPolicyInForce({ policies: createPolicies(dynamo.client, table), log: kit.log });
  const register = createRegister({ ...deps, claimEmail });
  return createService(kit, settings, {
    routes: [
      authRoutes({ register, confirm: createConfirm(deps), logIn: createLogin(deps), sessions }),
      userRoutes(createOwnProfile(deps)),
      policyRoutes(policy),
      apiDocumentRoutes,
    ],
    policy,
    checks: { dynamodb: () => dynamo.ready(table) },
    close: [dynamo.close, async () => cognito.destroy(), async () => cognitoOnce.destroy()],
  });
};
