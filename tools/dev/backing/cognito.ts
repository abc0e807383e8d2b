import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listens, until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { type ClientRules, cognitoApi, type PoolClient } from './cognito-api.ts';
import type { BackingContext } from './context.ts';
import { startHostedLogin } from './hosted-login.ts';

const server = fileURLToPath(new URL('./cognito-server.ts', import.meta.url));
const poolName = 'eshop';

/** What the apps need to know of Cognito. */
export interface Cognito {
  endpoint: string;
  issuer: string;
  userPoolId: string;
  /** App clients by name: one for each site, `api` for logins and `sign-up`. */
  clients: Readonly<Record<string, PoolClient>>;
  /** Of what stands in for the hosted pages. */
  hostedLogin: string;
}

/** Cognito takes a list without any attribute for all of them, so each client may write at least one that nothing reads. */
const unusedAttribute = 'zoneinfo';
const loginRules: ClientRules = {
  ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  WriteAttributes: [unusedAttribute],
};
const signUpRules: ClientRules = { ExplicitAuthFlows: [], WriteAttributes: ['email', 'name'] };
/** Google's attributes are written in the name of its client, whose tokens do not reach the pool's API. */
const siteRules: ClientRules = { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'], WriteAttributes: ['email', 'name'] };

/**
 * Brings up cognito-local with a user pool and its clients, one for each site among them. They are made once and found again after that,
 * so their ids stay.
 */
export const startCognito = async (context: BackingContext, sites: readonly string[]): Promise<Cognito> => {
  const endpoint = addressOf('cognito') ?? (await startServer(context));
  const api = cognitoApi(endpoint);
  const userPoolId = await api.poolNamed(poolName);
  const clients = await api.clientsNamed(userPoolId, {
    ...Object.fromEntries(sites.map((site) => [site, siteRules])),
    api: loginRules,
    'sign-up': signUpRules,
  });
  if (!clients.customer) throw new Error('the pool has no client for the customer site');
  const hostedLogin = await startHostedLogin(context, clients.customer);
  return { endpoint, issuer: `${endpoint}/${userPoolId}`, userPoolId, clients, hostedLogin };
};

const startServer = async ({ ports, dataDir, run, lastLines }: BackingContext) => {
  const folder = join(dataDir, 'cognito');
  mkdirSync(join(folder, '.cognito'), { recursive: true });
  writeFileSync(
    join(folder, '.cognito', 'config.json'),
    JSON.stringify({ UserPoolDefaults: { UsernameAttributes: [] } }),
  );
  run({
    name: 'cognito',
    command: process.execPath,
    args: [server],
    cwd: folder,
    env: { HOST: '127.0.0.1', PORT: String(ports.cognito) },
  });
  await until(() => listens(ports.cognito), {
    what: 'Cognito is',
    timeoutMs: 30_000,
    detail: () => lastLines('cognito'),
  });
  return `http://127.0.0.1:${ports.cognito}`;
};
