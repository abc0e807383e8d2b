import {
  type App,
  nodeOptions,
  portsOf,
  type Settings,
  storeVariables as storeNames,
  storeSettingsOf,
  variablesOf,
} from '@eshop/topology';
import type { k8s } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';
import { cartRedisPods } from '../cart-redis/names.ts';
import { secretKeyOf } from '../secrets.ts';
import { localStores } from '../stores.ts';
import { webIdentity } from '../web-identity.ts';

type Variable = k8s.EnvVar;

/** The environment of an app's process: what the topology declares for it in this environment, and nothing else. */
export const appVariables = (app: App, env: Environment): Variable[] => variablesIn(app.settings, app, env);

/** What an app's other programs need: its stores alone. */
export const storeVariables = (app: App, env: Environment): Variable[] =>
  variablesIn(storeSettingsOf(app.stores), app, env);

/** What has to be known to migrate an app's stores: neither its caches nor its accounts. */
export const migrationVariables = (app: App, env: Environment): Variable[] =>
  variablesIn(storeSettingsOf({ ...app.stores, redis: [], cognito: [] }), app, env);

const variablesIn = (settings: Settings, app: App, env: Environment): Variable[] => {
  const values = computedValues(app, env);
  const variables = variablesOf<Omit<Variable, 'name'>>(settings, env.name, {
    text: (value) => ({ value }),
    computed: (name, setting) => (setting.secret ? fromSecret(app, name) : plain(values[name])),
  });
  return Object.entries(variables).map(([name, value]) => ({ name, ...value }));
};

const plain = (value: string | undefined) => (value === undefined ? undefined : { value });

const fromSecret = (app: App, name: string) => ({ valueFrom: { secretKeyRef: secretKeyOf(app, name) } });

/** The values that follow from the environment; an app gets those that it declares. Secrets are not among them. */
const computedValues = (app: App, env: Environment): Readonly<Record<string, string | undefined>> => ({
  PORT: String(portsOf(app).app),
  NODE_OPTIONS: nodeOptions(app),
  APP_ID: app.id,
  PUBLIC_SITE_URL: `${env.scheme}://${app.id === 'admin' ? env.hosts.admin : env.hosts.shop}`,
  STAFF_RANGES: env.cloud?.google.adminRanges?.join(',') || undefined,
  ...cognito(env),
  ...tablesAndBuckets(app, env),
  ...(env.local && emulators(env.local)),
  ...Object.fromEntries(webIdentity(app, env).variables.map(({ name, value }) => [name, value])),
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
