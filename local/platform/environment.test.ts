import { appOf } from '@eshop/topology';
import { expect, test } from 'vitest';
import { appEnvironment, commonEnvironment, type EnvironmentSources } from './environment.ts';

const sources: EnvironmentSources = {
  offset: 10_000,
  outer: { ESHOP_PAYMENT_MINUTES: '2' },
  secrets: { appToken: 'app-token', daprToken: 'dapr-token', redisPassword: 'r', rabbitmqPassword: 'q' },
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
      clients: { api: 'a', customer: 'b', admin: 'd' },
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

test('the offset moves the ports, and the settings of the run come through', () => {
  expect(appEnvironment(appOf('payment'), sources)).toMatchObject({
    PORT: '14004',
    DAPR_HTTP_PORT: '14504',
    DAPR_API_TOKEN: 'dapr-token',
    APP_API_TOKEN: 'app-token',
    PAYMENT_MINUTES: '2',
    PAYMENT_MAX_PROOF_REQUESTS: '3',
    PAYMENT_REQUESTED_PROOF_HOURS: '24',
    PAYMENT_REVIEW_HOURS: '48',
    S3_PAYMENT_PROOFS_BUCKET: 'eshop-payment-proofs',
  });
});

test('a site has a client of its own, a service the one of the API', () => {
  expect(appEnvironment(appOf('customer'), sources).COGNITO_CLIENT_ID).toBe('b');
  expect(appEnvironment(appOf('order'), sources).COGNITO_CLIENT_ID).toBe('a');
});

test('of the run’s own environment little is passed on', () => {
  expect(commonEnvironment({ PATH: '/bin', NODE_ENV: 'production', SECRET: 'x', OTEL_SERVICE_NAME: 'y' })).toEqual({
    PATH: '/bin',
    OTEL_SERVICE_NAME: 'y',
  });
});
