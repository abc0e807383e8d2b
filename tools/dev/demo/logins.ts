import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Registered, Tokens } from '@eshop/contracts/user';
import type { Platform } from '../platform/handle.ts';
import { inRepository } from '../platform/repository.ts';
import { type Api, Refused } from './api.ts';

const people = [
  { username: 'admin', name: 'Ada Admin', role: 'admin' },
  { username: 'admin2', name: 'Otto Admin', role: 'admin' }, // who refunds what the first one approved
  { username: 'manager', name: 'Mara Manager', role: 'manager' },
  { username: 'staff', name: 'Stan Staff', role: 'staff' },
  { username: 'customer', name: 'Carla Customer', role: undefined },
] as const;
type Person = (typeof people)[number];

interface Deps {
  api: Api;
  platform: Pick<Platform, 'environmentOf'>;
}

/**
 * Makes sure of the demo logins and their roles; returns the admin's access token. One after another, because the emulator of
 * Cognito loses one of two members that join a group at once.
 */
export const seedLogins = async (deps: Deps): Promise<string> => {
  const tokens: string[] = [];
  for (const person of people) tokens.push(await tokenOf(person, deps));
  return tokens[0] ?? '';
};

const tokenOf = async (person: Person, deps: Deps): Promise<string> => {
  const { role, username } = person;
  const token = (await logIn(deps.api, username)) ?? (await register(deps, person));
  if (!role || rolesIn(token).includes(role)) return token;
  await grantRole(username, role, deps.platform);
  const grantedToken = await logIn(deps.api, username);
  if (!grantedToken || !rolesIn(grantedToken).includes(role))
    throw new Error(`the demo login ${username} was refused right after it got its role`);
  return grantedToken;
};

const password = () => process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1';

const logIn = async (api: Api, username: string): Promise<string | undefined> => {
  try {
    const body = { login: username, password: password() };
    return (await api.call('auth', 'POST /v1/auth/login', { body, reply: Tokens })).accessToken;
  } catch (error) {
    if (error instanceof Refused && [401, 403].includes(error.status)) return undefined;
    throw error;
  }
};

/** A sign-up that a killed run left unconfirmed is confirmed here too. */
const register = async ({ api, platform }: Deps, { username, name }: Person): Promise<string> => {
  const body = { username, email: `${username}@eshop.test`, password: password(), name };
  try {
    await api.call('auth', 'POST /v1/auth/register', { body, reply: Registered });
  } catch (error) {
    if (!(error instanceof Refused && error.status === 409)) throw error;
  }
  const token = (await logIn(api, username)) ?? (await confirm(username, platform).then(() => logIn(api, username)));
  if (token) return token;
  throw new Error(`The demo login ${username} exists with another password: set ESHOP_DEMO_PASSWORD to it.`);
};

/** Where sign-ups need a code (`ESHOP_CONFIRM_SIGNUPS=code`), the demo logins do without; confirmed ones stay so. */
const confirm = async (username: string, { environmentOf }: Deps['platform']): Promise<void> => {
  const { COGNITO_ENDPOINT: endpoint, COGNITO_USER_POOL_ID: pool } = environmentOf('auth');
  if (!endpoint) return;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.AdminConfirmSignUp',
    },
    body: JSON.stringify({ UserPoolId: pool, Username: username }),
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
};

/** Groups are roles; the token comes from our own login, so its signature is not in question. */
const rolesIn = (accessToken: string): string[] => {
  const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(payload) as { 'cognito:groups'?: string[] })['cognito:groups'] ?? [];
};

const run = promisify(execFile);

const grantRole = async (username: string, role: string, { environmentOf }: Deps['platform']) => {
  const script = inRepository('services', 'auth', 'src', 'grant-role.ts');
  await run(process.execPath, [script, username, role], {
    env: { PATH: process.env.PATH, ...environmentOf('auth') },
    timeout: 30_000,
  });
};
