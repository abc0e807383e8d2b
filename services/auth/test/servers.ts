import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type ExplicitAuthFlowsType,
} from '@aws-sdk/client-cognito-identity-provider';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { newId } from '@eshop/contracts/ids';
import { ensureTable } from '@eshop/service-kit/aws/dynamo-table';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { createKit } from '@eshop/service-kit/kit';
import { appOf } from '@eshop/topology';
import { vi } from 'vitest';
import { z } from 'zod';
import { build } from '../src/app.ts';
import { createAccounts } from '../src/gateways/cognito/accounts.ts';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { type Pool, poolOf } from '../src/gateways/cognito/pool.ts';
import { Settings } from '../src/settings.ts';
import { authTable } from '../src/store/table.ts';

const environment = (name: string) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests need real servers (npm run test:integration)`);
  return value;
};

/** A table of its own on a real DynamoDB. */
export const authTestTable = async () => {
  const dynamo = openDynamo({ region: 'us-east-1', endpoint: environment('TEST_DYNAMODB_ENDPOINT') });
  const table = `auth-${newId()}`;
  await ensureTable(dynamo.client, authTable(table));
  const drop = async () => {
    await dynamo.client.send(new DeleteTableCommand({ TableName: table }));
    await dynamo.close();
  };
  return { client: dynamo.client, table, drop };
};

export const appToken = 'the-sidecars-token-of-this-test';

const PoolClients = z.record(z.string(), z.object({ id: z.string(), secret: z.string() }));

const sharedPool = (): Pool => {
  const { api, 'sign-up': signUp } = sharedClients();
  if (!api || !signUp) throw new Error('the pool has not all clients');
  return { poolId: environment('TEST_COGNITO_USER_POOL_ID'), client: api, signUpClient: signUp };
};

/** The app clients of the tests' shared pool, by name. */
export const sharedClients = () => PoolClients.parse(JSON.parse(environment('TEST_COGNITO_CLIENTS')));

/** A user pool of its own, in which nobody is an admin yet. */
export const emptyPool = async (): Promise<Pool> => {
  const cognito = createCognito(settingsFor('none'));
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: newId() }));
  const poolId = UserPool?.Id;
  if (!poolId) throw new Error('Cognito answered without ids');
  const createClient = async (ClientName: string, ExplicitAuthFlows: ExplicitAuthFlowsType[]) => {
    const request = { UserPoolId: poolId, ClientName, GenerateSecret: true, ExplicitAuthFlows };
    const { UserPoolClient } = await cognito.send(new CreateUserPoolClientCommand(request));
    return PoolClients.valueType.parse({ id: UserPoolClient?.ClientId, secret: UserPoolClient?.ClientSecret });
  };
  const client = await createClient('api', ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
  return { poolId, client, signUpClient: await createClient('sign-up', []) };
};

export const environmentFor = (
  table: string,
  confirm: 'auto' | 'code' = 'auto',
  { poolId: pool, client, signUpClient }: Pool = sharedPool(),
  given: Record<string, string> = {},
) => ({
  ESHOP_ENV: 'local',
  PORT: '1',
  DAPR_API_TOKEN: 'nobody-listens-there',
  APP_API_TOKEN: appToken,
  LOG_LEVEL: 'error',
  VALIDATE_REPLIES: 'true',
  COGNITO_ENDPOINT: environment('TEST_COGNITO_ENDPOINT'),
  COGNITO_ISSUER: `${environment('TEST_COGNITO_ENDPOINT')}/${pool}`,
  COGNITO_USER_POOL_ID: pool,
  COGNITO_CLIENT_ID: client.id,
  COGNITO_CLIENT_SECRET: client.secret,
  COGNITO_SIGN_UP_CLIENT_ID: signUpClient.id,
  COGNITO_SIGN_UP_CLIENT_SECRET: signUpClient.secret,
  COGNITO_GOOGLE_CLIENT_ID: sharedClients().customer?.id ?? '',
  COGNITO_GOOGLE_CLIENT_SECRET: sharedClients().customer?.secret ?? '',
  COGNITO_CLIENT_IDS: [client.id, sharedClients().customer?.id].join(','),
  DYNAMODB_AUTH_TABLE: table,
  DYNAMODB_ENDPOINT: environment('TEST_DYNAMODB_ENDPOINT'),
  CONFIRM_SIGNUPS: confirm,
  RATE_LIMIT_FACTOR: '1000',
  HOSTED_LOGIN_URL: environment('TEST_HOSTED_LOGIN_URL'),
  LOCAL_LOGIN_ISSUER: environment('TEST_HOSTED_LOGIN_URL'),
  GOOGLE_RETURN_URL: environment('TEST_GOOGLE_RETURN_URL'),
  ...given,
});

export const settingsFor = (...given: Parameters<typeof environmentFor>) => Settings.parse(environmentFor(...given));

/** The accounts of the test's user pool, as the service sees them. */
export const accountsFor = (table: string) => {
  const settings = settingsFor(table);
  const cognito = createCognito(settings);
  return createAccounts(cognito, cognito, poolOf(settings), { emulated: true });
};

export interface Call {
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
}

/** The whole service on a port of its own, and a way to call it. */
export const runningAuth = async (...given: Parameters<typeof environmentFor>) => {
  const settings = settingsFor(...given);
  const kit = createKit(appOf('auth'), settings);
  const service = await build(kit, settings);
  await new Promise<void>((resolve) => void service.server.listen(0, '127.0.0.1', resolve));
  const address = service.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const call = async (operation: string, { body, token, headers = {} }: Call = {}) => {
    const [method = 'GET', path = ''] = operation.split(' ');
    const response = await fetch(`http://127.0.0.1:${address.port}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };
  await vi.waitUntil(async () => (await call('GET /readyz')).body.checks.policy === 'ok', 40_000);
  const metric = (name: string) => kit.metrics.registry.getSingleMetricAsString(name);
  return { call, metric, stop: service.stop };
};

/** Somebody who was never here before. */
export const stranger = () => {
  const username = `t${newId().replaceAll('-', '')}`.slice(0, 33);
  return { username, email: `${username}@shop.test`, password: 'Eshop-demo-1', name: 'Ada Rider' };
};

const Sent = z.object({
  Users: z.record(z.string(), z.object({ ConfirmationCode: z.string().optional(), Password: z.string().optional() })),
});

/** What Cognito mailed last to somebody, a code or a temporary password; the emulator mails nothing, but keeps it. */
const sentTo = async (username: string, poolId = sharedPool().poolId) => {
  const file = join(environment('TEST_COGNITO_DATA'), `${poolId}.json`);
  return Sent.parse(JSON.parse(await readFile(file, 'utf8'))).Users[username];
};

/** The code that was sent to somebody; another than `previous`, because the emulator writes its file a moment later. */
export const codeFor = (username: string, previous?: string, poolId?: string): Promise<string> =>
  vi.waitFor(async () => {
    const code = requiredField(await sentTo(username, poolId))('ConfirmationCode');
    if (code === previous) throw new Error('Cognito has sent no other code');
    return code;
  }, 5000);

export const temporaryPasswordOf = (username: string): Promise<string> =>
  vi.waitFor(async () => requiredField(await sentTo(username))('Password'), 5000);

const requiredField =
  <Fields extends object>(fields: Fields | undefined) =>
  (name: keyof Fields): string => {
    const value = fields?.[name];
    if (typeof value !== 'string') throw new Error(`Cognito has sent no ${String(name)}`);
    return value;
  };
