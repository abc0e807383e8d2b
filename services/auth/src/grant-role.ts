import { Role } from '@eshop/contracts/policy';
import { readSettings } from '@eshop/service-kit/settings';
import { canonicalUsername } from './domain/account.ts';
import { createCognito } from './gateways/cognito/client.ts';
import { grantRole } from './gateways/cognito/groups.ts';
import { CognitoSettings } from './settings.ts';

/** `node src/grant-role.ts <username> <role>`: for the local run's demo logins and a shop's first admin. */
const [username, roleName] = process.argv.slice(2);
const role = Role.safeParse(roleName).data;
if (!username || !role) throw new Error(`usage: grant-role <username> <${Role.options.join('|')}>`);
const settings = readSettings(CognitoSettings, process.env);
const cognito = createCognito(settings);
await grantRole(cognito, settings.COGNITO_USER_POOL_ID, canonicalUsername(username), role);
cognito.destroy();
