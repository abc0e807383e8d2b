import { type App, apps, storeVariables } from '@eshop/topology';
import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { clientSecretsOf, secretsOf, secretVariablesOf, tokenKey } from '../../constructs/secrets.ts';
import { cartRedis, localStores } from '../../constructs/stores.ts';
import { localPassword, rabbitmqUser } from './passwords.ts';

/** Every Secret that apps, components and stores refer to, with values that are none. A cloud's come from its secret manager. */
export const localSecrets = (chart: Chart) => {
  const secret = (name: string, stringData: Readonly<Record<string, string>>) =>
    new k8s.KubeSecret(chart, `secret-${name}`, { metadata: { name }, stringData });
  for (const app of apps) {
    const names = secretsOf(app.id);
    secret(names.apiToken, { [tokenKey]: localPassword(names.apiToken) });
    secret(names.appToken, { [tokenKey]: localPassword(names.appToken) });
    const values = storeSecrets(app);
    const stores = secretVariablesOf(app).map((variable) => [variable, values[variable] ?? missing(app, variable)]);
    if (stores.length > 0) secret(names.stores, Object.fromEntries(stores));
  }
  secret('redis-password', { 'redis-password': localPassword(localStores.daprRedis.name) });
  secret('rabbitmq-url', { 'rabbitmq-url': address('amqp', rabbitmqUser, localStores.rabbitmq) });
  secret(cartRedis.name, { password: localPassword(cartRedis.name) });
};

const missing = ({ id }: App, variable: string): never => {
  throw new Error(`the laptop’s cluster has no value for the secret ${variable} of ${id}`);
};

/** Each database is reached as the user of its own name. */
const storeSecrets = (app: App): Record<string, string> => {
  const { postgres, mysql } = storeVariables(app);
  return {
    ...Object.fromEntries(
      postgres.map(({ name, variable }) => [variable, `${address('postgres', name, localStores.postgres)}/${name}`]),
    ),
    ...Object.fromEntries(
      mysql.map(({ name, variable }) => [variable, `${address('mysql', name, localStores.mysql)}/${name}`]),
    ),
    ...Object.fromEntries(
      clientSecretsOf(app).map(({ variable, client }) => [variable, localPassword(`client-${client}`)]),
    ),
    SECOND_FACTOR_KEY: Buffer.alloc(32, 'local-only').toString('base64'),
    REDIS_CARTS_PASSWORD: localPassword(cartRedis.name),
  };
};

const address = (scheme: string, user: string, { name, ports: [port] }: { name: string; ports: readonly number[] }) =>
  `${scheme}://${user}:${localPassword(user)}@${name}:${port}`;
