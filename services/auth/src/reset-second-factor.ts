import { setTimeout as pause } from 'node:timers/promises';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { readSettings } from '@eshop/service-kit/settings';
import { createLog } from '@eshop/service-kit/telemetry/log';
import { canonicalUsername } from './domain/account.ts';
import { withoutVerifiedSessions } from './domain/policy-users.ts';
import { createCognito } from './gateways/cognito/client.ts';
import { createFindAccount } from './gateways/cognito/find-account.ts';
import { createDiscardPassword } from './gateways/cognito/passwords.ts';
import { createRevokeAll } from './gateways/cognito/sessions.ts';
import { CognitoSettings, TableSettings } from './settings.ts';
import { createPolicies } from './store/policies.ts';
import { createSecondFactors } from './store/second-factors.ts';
import { createEndSessions, nextSecond } from './use-cases/end-sessions.ts';
import { createPolicyInForce } from './use-cases/policy-in-force.ts';
import { createRemoveLogins } from './use-cases/remove-logins.ts';

/**
 * `node src/reset-second-factor.ts <username>`: removes an authenticator app where nobody is left who can do so at the
 * admin site. Ends the user's sessions and password first, as the admin site does.
 */
const [username] = process.argv.slice(2);
if (!username) throw new Error('usage: reset-second-factor <username>');
const settings = readSettings(CognitoSettings.extend(TableSettings.shape), process.env);
const { COGNITO_USER_POOL_ID: poolId, DYNAMODB_AUTH_TABLE: table } = settings;
const cognito = createCognito(settings);
const dynamo = openDynamo({ region: settings.AWS_REGION, endpoint: settings.DYNAMODB_ENDPOINT });
const find = createFindAccount(cognito, poolId);
const account = await find(canonicalUsername(username));
if (!account) throw new Error(`there is no account ${username}`);
const { userId } = account;
const policies = createPolicies(dynamo.client, table);
const policy = createPolicyInForce({ policies, log: createLog('auth', 'error') });
const revokeAll = createRevokeAll(cognito, poolId, { emulated: settings.COGNITO_ENDPOINT !== undefined });
const removeLogins = createRemoveLogins({
  find,
  discardPassword: createDiscardPassword(cognito, poolId),
  endSessions: createEndSessions({
    accounts: { find },
    sessions: { revokeAll },
    policy,
    now: Date.now,
    nextSecond: () => nextSecond(Date.now),
  }),
  waitForPropagation: () => pause(2500),
});
await policy.change(
  (current) => withoutVerifiedSessions(current, userId, Date.now()),
  () => ({
    action: 'user.second-factor-reset',
    by: { id: 'system', name: 'reset-second-factor' },
    resource: { type: 'user', id: userId },
  }),
);
await removeLogins(account.username, userId);
await createSecondFactors(dynamo.client, table).remove(userId);
console.log(`${username} chooses a new password at the shop, then sets up another authenticator app`);
policy.stop();
cognito.destroy();
await dynamo.close();
