import {
  type App,
  nodeOptions,
  portsOf,
  type Settings,
  storeVariables as storeNames,
  storeSettingsOf,
  variablesOf,
} from '@eshop/topology';
import { EnvValue } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { cartRedisPods } from '../cart-redis/names.ts';
import { secretValue } from '../secret-value.ts';
import { secretKeyOf } from '../secrets.ts';
import { localStores } from '../stores.ts';
import { webIdentityVariables } from './web-identity.ts';

type Variables = Record<string, EnvValue>;

/** Returns the variables of an app's process: those that the topology declares for it in this environment. */
export const appVariables = (scope: Construct, app: App, env: Environment): Variables =>
  variablesIn(scope, app.settings, app, env);

/** Returns the variables of an app's other programs: those of its stores alone. */
export const storeVariables = (scope: Construct, app: App, env: Environment): Variables =>
  variablesIn(scope, storeSettingsOf(app.stores), app, env);

/** Returns the variables of an app's migration: those of its stores, without its caches and accounts. */
export const migrationVariables = (scope: Construct, app: App, env: Environment): Variables =>
  variablesIn(scope, storeSettingsOf({ ...app.stores, redis: [], cognito: [] }), app, env);

const variablesIn = (scope: Construct, settings: Settings, app: App, env: Environment): Variables => {
  const values = computedValues(app, env);
  return variablesOf<EnvValue>(settings, env.name, {
    text: EnvValue.fromValue,
    computed: (name, { secret }) => (secret ? secretValue(scope, secretKeyOf(app, name)) : plainValue(values[name])),
  });
};

const plainValue = (value: string | undefined) => (value === undefined ? undefined : EnvValue.fromValue(value));

/** Returns the values that follow from the environment; an app gets those that it declares. Secrets are not among them. */
const computedValues = (app: App, env: Environment): Readonly<Record<string, string | undefined>> => ({
  PORT: String(portsOf(app).app),
  NODE_OPTIONS: nodeOptions(app),
  APP_ID: app.id,
  PUBLIC_SITE_URL: `${env.scheme}://${app.id === 'admin' ? env.hosts.admin : env.hosts.shop}`,
  STAFF_RANGES: env.cloud?.google.adminRanges?.join(',') || undefined,
  ...cognito(env),
  ...tablesAndBuckets(app, env),
  ...(env.local && emulators(env.local)),
  ...webIdentityVariables(app, env),
  REDIS_CARTS_MASTER: 'carts',
  REDIS_CARTS_SENTINELS: cartRedisPods.map((pod) => `${pod}:26379`).join(','),
});

/** The client of sign-ups issues no tokens, so none of it are accepted. Google's page leads back to the shop. */
const cognito = ({ cognito: { issuer, userPoolId, clients, hostedLogin }, scheme, hosts }: Environment) => ({
  COGNITO_ISSUER: issuer,
  COGNITO_CLIENT_IDS: [clients.api, clients.customer, clients.admin].join(','),
  COGNITO_USER_POOL_ID: userPoolId,
  COGNITO_CLIENT_ID: clients.api,
  COGNITO_SIGN_UP_CLIENT_ID: clients.signUp,
  COGNITO_GOOGLE_CLIENT_ID: clients.customer,
  ...(hostedLogin && { HOSTED_LOGIN_URL: hostedLogin, GOOGLE_RETURN_URL: `${scheme}://${hosts.shop}/login/google` }),
});

/** Names of buckets are everybody's on Amazon, so a cloud's carry the account. */
const tablesAndBuckets = (app: App, { cloud }: Environment) => {
  const { dynamodb, s3 } = storeNames(app);
  return Object.fromEntries([
    ...dynamodb.map(({ name, variable }) => [variable, name]),
    ...s3.map(({ name, variable }) => [variable, cloud ? `${name}-${cloud.amazon.account}` : name]),
  ]);
};

const emulators = ({ s3PublicUrl }: NonNullable<Environment['local']>) => ({
  DYNAMODB_ENDPOINT: endpoint(localStores.dynamodb),
  S3_ENDPOINT: endpoint(localStores.s3),
  S3_PUBLIC_URL: s3PublicUrl,
  COGNITO_ENDPOINT: endpoint(localStores.cognito),
});

const endpoint = ({ name, ports: [port] }: { name: string; ports: readonly number[] }) => `http://${name}:${port}`;
