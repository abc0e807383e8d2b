import { type App, nodeOptions, portsOf, storeVariables } from '@eshop/topology';
import type { k8s } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';
import { cartRedisPods } from '../cart-redis/names.ts';
import { secretsOf, tokenKey } from '../secrets.ts';
import { localStores } from '../stores.ts';
import { webIdentity } from '../web-identity.ts';

type Variable = k8s.EnvVar;

/** The environment of an app's process, as `local/platform/environment.ts` gives it on one machine. */
export const appVariables = (app: App, env: Environment): Variable[] => [
  ...plain({
    ESHOP_ENV: env.local ? 'local' : 'cluster',
    PORT: String(portsOf(app).app),
    NODE_OPTIONS: nodeOptions(app),
  }),
  ...tokens(app),
  ...(app.kind === 'site' ? siteVariables(app, env) : [...edgeVariables(env), ...serviceVariables(app, env)]),
];

/** Google's load balancer writes the client's address and its own; a laptop's ingress the client's. Tests are one client. */
const edgeVariables = (env: Environment) =>
  plain({ TRUSTED_PROXIES: proxiesBefore(env), ...(env.local && { RATE_LIMIT_FACTOR: '1000' }) });

const proxiesBefore = ({ cloud }: Environment) => (cloud ? '2' : '1');

/** What an app's migration has to know: its stores alone. */
export const storeSettings = (app: App, env: Environment): Variable[] => {
  const { postgres, mysql, dynamodb, s3 } = storeVariables(app);
  const { stores: secret } = secretsOf(app.id);
  return [
    ...[...postgres, ...mysql].map(({ variable }) => fromSecret(variable, secret)),
    ...[...dynamodb, ...s3].map(({ name, variable }) => ({
      name: variable,
      value: bucketOrTable(name, variable, env),
    })),
    ...(env.local ? emulators(app, env.local) : []),
    ...webIdentity(app, env).variables,
  ];
};

/** How payment reviews proofs: see its settings. */
const reviewRules = {
  PAYMENT_MAX_PROOF_REQUESTS: '3',
  PAYMENT_REQUESTED_PROOF_HOURS: '24',
  PAYMENT_REVIEW_HOURS: '48',
};

/** What a service is told beside what every app is: its rules, its accounts and its stores. */
export const serviceVariables = (app: App, env: Environment): Variable[] => [
  ...plain({ PAYMENT_MINUTES: '10', CONFIRM_SIGNUPS: env.local ? 'auto' : 'code' }),
  ...(app.id === 'payment' ? plain(reviewRules) : []),
  ...plain(cognito(app, env)),
  ...(app.stores.cognito.length > 0 ? plain(logins(env)) : []),
  ...storeSettings(app, env),
  ...(app.stores.redis.length > 0 ? carts(app) : []),
];

const siteVariables = (app: App, env: Environment): Variable[] =>
  plain({
    APP_ID: app.id,
    TRUSTED_PROXIES: proxiesBefore(env),
    HOSTNAME: '0.0.0.0', // what Next listens on
    PUBLIC_SITE_URL: `${env.scheme}://${app.id === 'admin' ? env.hosts.admin : env.hosts.shop}`,
    NEXT_TELEMETRY_DISABLED: '1',
  });

const cognito = (app: App, { cognito: { issuer, userPoolId, clients } }: Environment) => ({
  COGNITO_ISSUER: issuer,
  COGNITO_CLIENT_IDS: Object.values(clients).join(','),
  ...(app.stores.cognito.length > 0 && { COGNITO_USER_POOL_ID: userPoolId, COGNITO_CLIENT_ID: clients.api }),
});

/** How people come in: Google's page leads back to the shop. */
const logins = ({ cognito: { hostedLogin }, scheme, hosts }: Environment) => ({
  ...(hostedLogin && { HOSTED_LOGIN_URL: hostedLogin, GOOGLE_RETURN_URL: `${scheme}://${hosts.shop}/login/google` }),
});

/** Names of buckets are everybody's on Amazon, so a cloud's carry the account. */
const bucketOrTable = (name: string, variable: string, { cloud }: Environment) =>
  cloud && variable.startsWith('S3_') ? `${name}-${cloud.amazon.account}` : name;

const emulators = ({ stores }: App, { s3PublicUrl }: NonNullable<Environment['local']>): Variable[] =>
  plain({
    ...(stores.dynamodb.length > 0 && { DYNAMODB_ENDPOINT: endpoint(localStores.dynamodb) }),
    ...(stores.s3.length > 0 && { S3_ENDPOINT: endpoint(localStores.s3) }),
    ...(stores.s3.length > 0 && s3PublicUrl && { S3_PUBLIC_URL: s3PublicUrl }),
    ...(stores.cognito.length > 0 && { COGNITO_ENDPOINT: endpoint(localStores.cognito) }),
    ...(stores.dynamodb.length + stores.s3.length > 0 && {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
    }),
  });

const endpoint = ({ name, ports: [port] }: { name: string; ports: readonly number[] }) => `http://${name}:${port}`;

const carts = ({ id }: App): Variable[] => [
  ...plain({
    REDIS_CARTS_MASTER: 'carts',
    REDIS_CARTS_SENTINELS: cartRedisPods.map((pod) => `${pod}:26379`).join(','),
  }),
  fromSecret('REDIS_CARTS_PASSWORD', secretsOf(id).stores),
];

const tokens = ({ id }: App): Variable[] => [
  fromSecret('DAPR_API_TOKEN', secretsOf(id).apiToken, tokenKey),
  fromSecret('APP_API_TOKEN', secretsOf(id).appToken, tokenKey),
];

const fromSecret = (variable: string, secret: string, key = variable): Variable => ({
  name: variable,
  valueFrom: { secretKeyRef: { name: secret, key } },
});

const plain = (values: Readonly<Record<string, string>>): Variable[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
