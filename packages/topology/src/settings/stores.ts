import { z } from 'zod';
import { type Stores, storeVariables } from '../stores.ts';
import { list } from './parsers.ts';
import { computed, everywhere, inClusters, onGoogleCloud, type Setting, setting, withEmulators } from './setting.ts';

const database = (name: string) =>
  setting(z.url(), `The database \`${name}\`, with its user and password.`, {
    secret: true,
    values: everywhere(computed),
  });
const table = (name: string) =>
  setting(z.string().min(3), `The name of the table \`${name}\`.`, { values: everywhere(computed) });
const bucket = (name: string) =>
  setting(z.string().min(3), `The name of the bucket \`${name}\`.`, { values: everywhere(computed) });
const emulator = (of: string) =>
  setting(z.url().optional(), `Where the emulator of ${of} listens; none in a cloud.`, {
    values: withEmulators(computed),
  });

const amazon = {
  AWS_REGION: setting(z.string(), 'The region of Amazon’s services.', {
    default: 'us-east-1',
    values: { ...withEmulators('us-east-1'), ...onGoogleCloud(computed) },
  }),
  AWS_ACCESS_KEY_ID: setting(z.string().optional(), 'Read by the AWS SDK: the public key of the emulators.', {
    values: withEmulators('S3RVER'),
  }),
  AWS_SECRET_ACCESS_KEY: setting(z.string().optional(), 'Read by the AWS SDK: the public key of the emulators.', {
    values: withEmulators('S3RVER'),
  }),
  AWS_ROLE_ARN: setting(z.string().optional(), 'Read by the AWS SDK: the app’s role.', {
    values: onGoogleCloud(computed),
  }),
  AWS_ROLE_SESSION_NAME: setting(z.string().optional(), 'Read by the AWS SDK: the name of its sessions.', {
    values: onGoogleCloud(computed),
  }),
  AWS_WEB_IDENTITY_TOKEN_FILE: setting(
    z.string().optional(),
    'Read by the AWS SDK: the token of the pod’s account, which it exchanges for the role.',
    { values: onGoogleCloud(computed) },
  ),
};

const dynamodb = { DYNAMODB_ENDPOINT: emulator('DynamoDB') };
const s3 = { S3_ENDPOINT: emulator('S3') };
const cognito = {
  COGNITO_ENDPOINT: emulator('Cognito'),
  COGNITO_USER_POOL_ID: setting(z.string().min(1), 'The user pool that holds the accounts.', {
    values: everywhere(computed),
  }),
};
const redis = {
  REDIS_CARTS_MASTER: setting(z.string().min(1), 'The name by which the Sentinels know the carts’ Redis.', {
    values: everywhere(computed),
  }),
  REDIS_CARTS_SENTINELS: setting(list, 'Each Sentinel as `host:port`, with commas between.', {
    values: everywhere(computed),
  }),
  REDIS_CARTS_PASSWORD: setting(
    z.string().min(1).optional(),
    'The password of the servers and the Sentinels; none on one machine.',
    { secret: true, values: inClusters(computed) },
  ),
};

type Upper<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${Upper<Tail>}`
  : Uppercase<Name>;
type Of<Declared, Kind extends string, Result> = Declared extends Record<Kind, readonly string[]> ? Result : unknown;
type NamesOf<Declared, Kind extends string> =
  Declared extends Record<Kind, readonly (infer Name extends string)[]> ? Name : never;
type Url = Setting<z.ZodURL>;
type Text = Setting<z.ZodString>;

/** The settings by which an app with these stores reaches them. */
export type StoreSettings<Declared> = {
  [Name in NamesOf<Declared, 'postgres'> as `POSTGRES_${Upper<Name>}_URL`]: Url;
} & {
  [Name in NamesOf<Declared, 'mysql'> as `MYSQL_${Upper<Name>}_URL`]: Url;
} & { [Name in NamesOf<Declared, 'dynamodb'> as `DYNAMODB_${Upper<Name>}_TABLE`]: Text } & {
  [Name in NamesOf<Declared, 's3'> as `S3_${Upper<Name>}_BUCKET`]: Text;
} & Of<Declared, 'dynamodb', typeof dynamodb> &
  Of<Declared, 's3', typeof s3> &
  Of<Declared, 'cognito', typeof cognito> &
  Of<Declared, 'redis', typeof redis> &
  (Declared extends { dynamodb: unknown } | { s3: unknown } | { cognito: unknown } ? typeof amazon : unknown);

/** The settings by which an app reaches its stores, from their names. */
export const storeSettingsOf = <const Declared extends Stores>(declared: Declared): StoreSettings<Declared> => {
  const stores = { postgres: [], mysql: [], dynamodb: [], s3: [], redis: [], cognito: [], ...declared };
  const variables = storeVariables({ stores });
  const settings = {
    ...settingsFor(variables.postgres, database),
    ...settingsFor(variables.mysql, database),
    ...(stores.cognito.length > 0 && cognito),
    ...settingsFor(variables.dynamodb, table),
    ...settingsFor(variables.s3, bucket),
    ...(stores.dynamodb.length > 0 && dynamodb),
    ...(stores.s3.length > 0 && s3),
    ...(stores.dynamodb.length + stores.s3.length + stores.cognito.length > 0 && amazon),
    ...(stores.redis.length > 0 && redis),
  };
  return settings as unknown as StoreSettings<Declared>;
};

const settingsFor = (variables: readonly { name: string; variable: string }[], declare: (name: string) => Setting) =>
  Object.fromEntries(variables.map(({ name, variable }) => [variable, declare(name)]));
