import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { readSettings } from '@eshop/service-kit/settings';
import { createWaiter } from '@eshop/service-kit/startup/wait-until';
import { createCognito } from './gateways/cognito/client.ts';
import { createFindAccount } from './gateways/cognito/find-account.ts';
import { grantRole, isRoleHeld } from './gateways/cognito/groups.ts';
import { createInvitations } from './gateways/cognito/invitations.ts';
import { FirstAdminSettings } from './settings.ts';
import { createEmailClaims } from './store/email-claims.ts';
import { createProfiles } from './store/profiles.ts';
import { createClaimEmail, createFindHolder } from './use-cases/claim-email.ts';
import { createCreateFirstAdmin } from './use-cases/create-first-admin.ts';
import { createSettleAccount } from './use-cases/settle-account.ts';

/**
 * `node src/first-admin.ts`: the one-time Job of a new shop, to be run as often as one likes. Cognito invites the admin by
 * e-mail. A password in the environment takes the invitation's place, on a laptop's cluster alone.
 */
const settings = readSettings(FirstAdminSettings, process.env);
const { COGNITO_USER_POOL_ID: poolId, DYNAMODB_AUTH_TABLE: table } = settings;
const dynamo = openDynamo({ region: settings.AWS_REGION, endpoint: settings.DYNAMODB_ENDPOINT });
const cognito = createCognito(settings);

const find = createFindAccount(cognito, poolId);
const claims = createEmailClaims(dynamo.client, table);
const profiles = createProfiles(dynamo.client, table);
const claimEmail = createClaimEmail({ findHolder: createFindHolder({ find, profiles }), claims, now: Date.now });
const createFirstAdmin = createCreateFirstAdmin({
  find,
  invitations: createInvitations(cognito, poolId),
  settle: createSettleAccount({ claimEmail, profiles }),
  roles: {
    isHeld: (role) => isRoleHeld(cognito, poolId, role),
    grant: (username, role) => grantRole(cognito, poolId, username, role),
  },
});

const patiently = createWaiter();
await patiently('Cognito', () => isRoleHeld(cognito, poolId, 'admin').then(() => undefined));
await patiently('DynamoDB', () => dynamo.ready(table).then(() => undefined));
const outcome = await createFirstAdmin({
  username: settings.FIRST_ADMIN_USERNAME,
  email: settings.FIRST_ADMIN_EMAIL,
  password: settings.FIRST_ADMIN_PASSWORD,
});
console.log(`the first admin: ${outcome}`);
await dynamo.close();
cognito.destroy();
