import { type App, appOf, isOverridable, nodeOptions, portsOf, storeVariables, variablesOf } from '@eshop/topology';
import type { PoolClient } from '../backing/cognito-api.ts';
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
const compileCache = inRepository('node_modules', '.cache', 'compiled');

const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'JAVA_HOME'];

/** What every process of the platform gets of the run's own environment, and nothing else of it. */
export const commonEnvironment = (outer: EnvironmentSources['outer'] = process.env): Environment =>
  definedOnly(
    Object.fromEntries(Object.entries(outer).filter(([name]) => passedOn.includes(name) || /^OTEL_/.test(name))),
  );

/**
 * The variables of an app's process: what the topology declares for it on one machine, and nothing else. `ports` are its
 * replica's where it has several. A setting that is not computed can be changed for a run as `ESHOP_<name>`.
 */
export const appEnvironment = (
  app: App,
  sources: EnvironmentSources,
  ports = portsOf(app, sources.offset),
): Environment => {
  const values = computedValues(app, sources, ports);
  return {
    ...variablesOf(app.settings, 'machine', { text: (value) => value, computed: (name) => values[name] }),
    ...overrides(app, sources.outer),
  };
};

const overrides = (app: App, outer: EnvironmentSources['outer'] = process.env): Environment =>
  definedOnly(
    Object.fromEntries(
      Object.entries(app.settings)
        .filter(([, setting]) => isOverridable(setting))
        .map(([name]) => [name, outer[`ESHOP_${name}`] || undefined]),
    ),
  );

/** The values that follow from this run; an app gets those that it declares. */
const computedValues = (
  app: App,
  { offset, secrets, connections }: EnvironmentSources,
  ports: ReturnType<typeof portsOf>,
): Readonly<Record<string, string | undefined>> => ({
  PORT: String(ports.app),
  NODE_OPTIONS: nodeOptions(app),
  NODE_COMPILE_CACHE: compileCache,
  DAPR_HTTP_PORT: String(ports.daprHttp),
  DAPR_API_TOKEN: secrets.daprToken,
  APP_API_TOKEN: secrets.appToken,
  APP_ID: app.id,
  PUBLIC_SITE_URL: `http://127.0.0.1:${portsOf(app, offset).app}`,
  ...storeValues(app, connections),
  ...(connections.cognito && cognitoValues(connections.cognito, offset)),
});

const storeValues = (app: App, { postgres, mysql, dynamodb, s3, carts }: Connections) => {
  const variables = storeVariables(app);
  return {
    ...valuesByName(variables.postgres, (name) => postgres?.(name)),
    ...valuesByName(variables.mysql, (name) => mysql?.(name)),
    ...valuesByName(variables.dynamodb, (name) => name),
    ...valuesByName(variables.s3, (name) => name),
    DYNAMODB_ENDPOINT: dynamodb,
    S3_ENDPOINT: s3,
    REDIS_CARTS_MASTER: carts?.master,
    REDIS_CARTS_SENTINELS: carts?.sentinels.join(','),
  };
};

/** No secret: it encrypts the authenticator apps of one machine's demo logins. */
const localSecondFactorKey = Buffer.alloc(32, 'local-only').toString('base64');

/** How people log in. The client of sign-ups issues no tokens, so none of it are accepted. */
const cognitoValues = (
  { endpoint, issuer, hostedLogin, userPoolId, clients }: NonNullable<Connections['cognito']>,
  offset: number,
) => {
  const { 'sign-up': signUp, ...tokenClients } = clients;
  return {
    COGNITO_ISSUER: issuer,
    LOCAL_LOGIN_ISSUER: hostedLogin,
    COGNITO_CLIENT_IDS: Object.values(tokenClients)
      .map(({ id }) => id)
      .join(','),
    COGNITO_ENDPOINT: endpoint,
    COGNITO_USER_POOL_ID: userPoolId,
    ...clientValues('COGNITO_CLIENT', clients.api),
    ...clientValues('COGNITO_SIGN_UP_CLIENT', signUp),
    ...clientValues('COGNITO_GOOGLE_CLIENT', clients.customer),
    HOSTED_LOGIN_URL: hostedLogin,
    SECOND_FACTOR_KEY: localSecondFactorKey,
    GOOGLE_RETURN_URL: `http://127.0.0.1:${portsOf(appOf('customer'), offset).app}${googleReturnPath}`,
  };
};

const clientValues = (name: string, client: PoolClient | undefined) => ({
  [`${name}_ID`]: client?.id,
  [`${name}_SECRET`]: client?.secret,
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
  definedOnly({
    ESHOP_REDIS_HOST: connections.daprRedis?.host,
    ESHOP_PUBSUB_EMULATOR: connections.pubsubEmulator,
  });

/** The entries of the secret file that the components take by `secretKeyRef`. */
export const daprSecrets = ({ daprRedis, rabbitmq }: Connections): Environment =>
  definedOnly({ 'redis-password': daprRedis?.password, 'rabbitmq-url': rabbitmq });

const valuesByName = <T>(variables: readonly { name: string; variable: string }[], value: (name: string) => T) =>
  Object.fromEntries(variables.map(({ name, variable }) => [variable, value(name)]));

const definedOnly = (entries: Readonly<Record<string, string | undefined>>): Environment =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined));
