import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listens, until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import { cognitoApi } from './cognito-api.ts';
import type { BackingContext } from './context.ts';
import { startHostedLogin } from './hosted-login.ts';

const server = fileURLToPath(new URL('./cognito-server.ts', import.meta.url));
const poolName = 'eshop';

/** What the apps need to know of Cognito. */
export interface Cognito {
  endpoint: string;
  issuer: string;
  userPoolId: string;
  /** Client id by the client's name: one for each site and `api`. */
  clients: Readonly<Record<string, string>>;
  /** Of what stands in for the hosted pages. */
  hostedLogin: string;
}

/**
 * Brings up cognito-local with a user pool and a client for each name. They are made once and found again after that,
 * so their ids stay.
 */
export const startCognito = async (context: BackingContext, clientNames: readonly string[]): Promise<Cognito> => {
  const endpoint = addressOf('cognito') ?? (await startServer(context));
  const api = cognitoApi(endpoint);
  const userPoolId = await api.poolNamed(poolName);
  const clients = await api.clientsNamed(userPoolId, clientNames);
  const hostedLogin = await startHostedLogin(context, clients.api ?? '');
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
