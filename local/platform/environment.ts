import { type App, appOf, nodeOptions, portsOf, storeVariables } from '@eshop/topology';
import { googleReturnPath } from '../backing/hosted-login.ts';
import type { Connections } from './backing.ts';
import { inRepository } from './repository.ts';
import type { Secrets } from './secrets.ts';

export type Environment = Record<string, string>;

/** What an app's environment is made of. */
export interface EnvironmentSources {
  offset: number;
  connections: Connections;
  secrets: Secrets;
  /** The environment of the whole run, for the settings that it may change. */
  outer?: Readonly<Record<string, string | undefined>>;
}

/** Where Node keeps what it made of the sources: whoever finds it needs no compiler of TypeScript, which is 12 MB in each process. */
const compiled = inRepository('node_modules', '.cache', 'compiled');

const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'JAVA_HOME'];

/** What every process of the platform gets of the run's own environment, and nothing else of it. */
export const commonEnvironment = (outer: EnvironmentSources['outer'] = process.env): Environment =>
  defined(Object.fromEntries(Object.entries(outer).filter(([name]) => passedOn.includes(name) || /^OTEL_/.test(name))));

/**
 * The variables of an app's process: where it listens, its sidecar, and of the stores its own alone. `ports` are its
 * replica's where it has several.
 */
export const appEnvironment = (
  app: App,
  sources: EnvironmentSources,
  ports = portsOf(app, sources.offset),
): Environment => {
  const { offset, secrets, outer = process.env } = sources;
  return {
    ESHOP_ENV: 'local',
    HOST: '127.0.0.1',
    PORT: String(ports.app),
    NODE_OPTIONS: nodeOptions(app),
    NODE_COMPILE_CACHE: compiled,
    LOG_LEVEL: outer.LOG_LEVEL ?? 'info',
    DAPR_HTTP_PORT: String(ports.daprHttp),
    DAPR_GRPC_PORT: String(ports.daprGrpc),
    DAPR_API_TOKEN: secrets.daprToken,
    APP_API_TOKEN: secrets.appToken,
    CONFIRM_SIGNUPS: outer.ESHOP_CONFIRM_SIGNUPS ?? 'auto',
    RATE_LIMIT_FACTOR: outer.ESHOP_RATE_LIMIT_FACTOR ?? '1000', // tests and demo data come from one address
    PAYMENT_MINUTES: outer.ESHOP_PAYMENT_MINUTES ?? '10',
    PAYMENT_MAX_PROOF_REQUESTS: outer.ESHOP_PAYMENT_MAX_PROOF_REQUESTS ?? '3',
    PAYMENT_REQUESTED_PROOF_HOURS: outer.ESHOP_PAYMENT_REQUESTED_PROOF_HOURS ?? '24',
    PAYMENT_REVIEW_HOURS: outer.ESHOP_PAYMENT_REVIEW_HOURS ?? '48',
    ...(app.kind === 'site' && siteEnvironment(app, portsOf(app, offset).app)),
    ...storeEnvironment(app, sources),
    ...cognitoEnvironment(app, sources),
  };
};

const siteEnvironment = (app: App, port: number): Environment => ({
  APP_ID: app.id,
  PUBLIC_SITE_URL: `http://127.0.0.1:${port}`,
  NEXT_TELEMETRY_DISABLED: '1',
});

const storeEnvironment = (app: App, { connections }: EnvironmentSources): Environment => {
  const { postgres, mysql, dynamodb, s3 } = storeVariables(app);
  const fromAws = dynamodb.length + s3.length + app.stores.cognito.length > 0;
  return defined({
    ...named(postgres, (name) => connections.postgres?.(name)),
    ...named(mysql, (name) => connections.mysql?.(name)),
    ...named(dynamodb, (name) => name),
    ...named(s3, (name) => name),
    ...(dynamodb.length > 0 && { DYNAMODB_ENDPOINT: connections.dynamodb }),
    ...(s3.length > 0 && { S3_ENDPOINT: connections.s3 }),
    ...(app.stores.redis.length > 0 && cartEnvironment(connections)),
    ...(fromAws && { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }),
  });
};

const cartEnvironment = ({ carts }: Connections) => ({
  REDIS_CARTS_MASTER: carts?.master,
  REDIS_CARTS_SENTINELS: carts?.sentinels.join(','),
});

const cognitoEnvironment = (app: App, { offset, connections: { cognito } }: EnvironmentSources): Environment => {
  if (!cognito) return {};
  const own = cognito.clients[app.id] ?? cognito.clients.api ?? '';
  return {
    COGNITO_ISSUER: cognito.issuer,
    LOCAL_LOGIN_ISSUER: cognito.hostedLogin,
    COGNITO_USER_POOL_ID: cognito.userPoolId,
    COGNITO_CLIENT_ID: own,
    COGNITO_CLIENT_IDS: Object.values(cognito.clients).join(','),
    ...(app.stores.cognito.length > 0 && loginEnvironment(cognito, offset)),
  };
};

/** How people come in. */
const loginEnvironment = ({ endpoint, hostedLogin }: NonNullable<Connections['cognito']>, offset: number) => ({
  COGNITO_ENDPOINT: endpoint,
  HOSTED_LOGIN_URL: hostedLogin,
  GOOGLE_RETURN_URL: `http://127.0.0.1:${portsOf(appOf('customer'), offset).app}${googleReturnPath}`,
});

/** The variables of every sidecar: its tokens, and the addresses that the components name by `envRef`. */
export const sidecarEnvironment = (sources: EnvironmentSources): Environment => ({
  DAPR_HOST_IP: '127.0.0.1',
  APP_API_TOKEN: sources.secrets.appToken,
  DAPR_API_TOKEN: sources.secrets.daprToken,
  ...componentEnvironment(sources),
});

/** What `dapr-components/*.yaml` refer to by `envRef`. */
const componentEnvironment = ({ connections }: Pick<EnvironmentSources, 'connections'>): Environment =>
  defined({
    ESHOP_REDIS_HOST: connections.daprRedis?.host,
    ESHOP_PUBSUB_EMULATOR: connections.pubsubEmulator,
  });

/** The entries of the secret file that the components take by `secretKeyRef`. */
export const daprSecrets = ({ daprRedis, rabbitmq }: Connections): Environment =>
  defined({ 'redis-password': daprRedis?.password, 'rabbitmq-url': rabbitmq });

const named = <T>(variables: readonly { name: string; variable: string }[], value: (name: string) => T) =>
  Object.fromEntries(variables.map(({ name, variable }) => [variable, value(name)]));

const defined = (entries: Readonly<Record<string, string | undefined>>): Environment =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined));
