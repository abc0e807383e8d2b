import { readSettings } from '@eshop/service-kit/settings';
import { appOf, apps, settingsSchemaOf } from '@eshop/topology';
import { describe, expect, it, test } from 'vitest';
import { appEnvironment, commonEnvironment, type EnvironmentSources } from './environment.ts';
import { inRepository } from './repository.ts';

const sources: EnvironmentSources = {
  offset: 10_000,
  outer: {},
  secrets: {
    appToken: 'app-token-of-a-run',
    daprToken: 'dapr-token-of-a-run',
    redisPassword: 'r',
    rabbitmqPassword: 'q',
  },
  connections: {
    postgres: (name) => `postgres://local/${name}`,
    mysql: (name) => `mysql://local/${name}`,
    dynamodb: 'http://dynamodb',
    s3: 'http://s3',
    carts: { master: 'carts', sentinels: ['127.0.0.1:1', '127.0.0.1:2'] },
    daprRedis: { host: '127.0.0.1:3', password: 'r' },
    cognito: {
      endpoint: 'http://c',
      issuer: 'http://c/pool',
      userPoolId: 'pool',
      hostedLogin: 'http://127.0.0.1:8013',
      clients: {
        api: { id: 'a', secret: 'secret-of-a' },
        customer: { id: 'b', secret: 'secret-of-b' },
        admin: { id: 'd', secret: 'secret-of-d' },
        'sign-up': { id: 'e', secret: 'secret-of-e' },
      },
    },
    rabbitmq: undefined,
    pubsubEmulator: undefined,
  },
};

test('an app gets its own stores and no other', () => {
  const order = appEnvironment(appOf('order'), sources);

  expect(order.POSTGRES_ORDER_WRITE_URL).toBe('postgres://local/order_write');
  expect(order.POSTGRES_ORDER_READ_URL).toBe('postgres://local/order_read');
  const stores = Object.keys(order).filter((name) => /^(POSTGRES|MYSQL|DYNAMODB|S3|REDIS|AWS)_/.test(name));
  expect(stores).toEqual(['POSTGRES_ORDER_WRITE_URL', 'POSTGRES_ORDER_READ_URL']);
});

test('the carts are reached through their Sentinels', () => {
  const cart = appEnvironment(appOf('cart'), sources);

  expect(cart).toMatchObject({ REDIS_CARTS_MASTER: 'carts', REDIS_CARTS_SENTINELS: '127.0.0.1:1,127.0.0.1:2' });
});

test('the offset moves the ports', () => {
  expect(appEnvironment(appOf('payment'), sources)).toMatchObject({
    PORT: '14004',
    DAPR_HTTP_PORT: '14504',
    DAPR_API_TOKEN: 'dapr-token-of-a-run',
    APP_API_TOKEN: 'app-token-of-a-run',
    S3_PAYMENT_PROOFS_BUCKET: 'eshop-payment-proofs',
  });
});

test('a run changes a setting of the apps that declare it, and nothing that is computed', () => {
  const overriddenSources = { ...sources, outer: { ESHOP_PAYMENT_MINUTES: '2', ESHOP_LOG_LEVEL: '', ESHOP_PORT: '1' } };

  expect(appEnvironment(appOf('order'), overriddenSources)).toMatchObject({ PAYMENT_MINUTES: '2', PORT: '14003' });
  expect(appEnvironment(appOf('order'), overriddenSources)).not.toHaveProperty('LOG_LEVEL');
  expect(appEnvironment(appOf('payment'), overriddenSources)).not.toHaveProperty('PAYMENT_MINUTES');
});

describe.each(apps.map((app) => ({ app, id: app.id })))('$id', ({ app, id }) => {
  it('gets each variable that the topology declares for one machine, and nothing else', () => {
    const declaredSettings = Object.entries(app.settings).filter(([, { values }]) => values?.machine !== undefined);

    expect(Object.keys(appEnvironment(app, sources))).toEqual(declaredSettings.map(([name]) => name));
  });

  it('accepts its environment', async () => {
    const environment = appEnvironment(app, sources);
    const schema =
      app.kind === 'site'
        ? settingsSchemaOf(id)
        : (await import(inRepository('services', id, 'src', 'settings.ts'))).Settings;

    expect(readSettings(schema, environment)).toMatchObject({ DAPR_API_TOKEN: 'dapr-token-of-a-run' });
  });

  it('names what is missing', () => {
    const { PORT: _, ...environment } = appEnvironment(app, sources);

    expect(() => readSettings(settingsSchemaOf(id), environment)).toThrow('PORT: ');
  });
});

test('auth alone knows the app clients and their secrets; nobody takes tokens of the one that signs up', () => {
  expect(appEnvironment(appOf('auth'), sources)).toMatchObject({
    COGNITO_CLIENT_ID: 'a',
    COGNITO_CLIENT_SECRET: 'secret-of-a',
    COGNITO_SIGN_UP_CLIENT_SECRET: 'secret-of-e',
    COGNITO_GOOGLE_CLIENT_ID: 'b',
    COGNITO_CLIENT_IDS: 'a,b,d',
  });
  for (const id of ['order', 'customer'] as const)
    expect(Object.keys(appEnvironment(appOf(id), sources)).filter((name) => name.includes('SECRET'))).toEqual([]);
});

test('of the run’s own environment little is passed on', () => {
  expect(commonEnvironment({ PATH: '/bin', NODE_ENV: 'production', SECRET: 'x', OTEL_SERVICE_NAME: 'y' })).toEqual({
    PATH: '/bin',
    OTEL_SERVICE_NAME: 'y',
  });
});
