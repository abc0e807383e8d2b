import { type App, apps, storeVariables } from '@eshop/topology';
import { Secret } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { clientSecretsOf, secretsOf, secretVariablesOf, tokenKey } from '../../constructs/secrets.ts';
import { cartRedis, localStores } from '../../constructs/stores.ts';
import { localPassword, rabbitmqUser } from './passwords.ts';

/** Every Secret that apps, components and stores refer to, with values that are no secrets. */
export class LocalSecrets extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    for (const app of apps) this.addSecretsOf(app);
    this.add('redis-password', { 'redis-password': localPassword(localStores.daprRedis.name) });
    this.add('rabbitmq-url', { 'rabbitmq-url': address('amqp', rabbitmqUser, localStores.rabbitmq) });
    this.add(cartRedis.name, { password: localPassword(cartRedis.name) });
  }

  private addSecretsOf(app: App) {
    const names = secretsOf(app.id);
    this.add(names.apiToken, { [tokenKey]: localPassword(names.apiToken) });
    this.add(names.appToken, { [tokenKey]: localPassword(names.appToken) });
    const values = storeSecrets(app);
    const stores = secretVariablesOf(app).map((variable) => [variable, values[variable] ?? missing(app, variable)]);
    if (stores.length > 0) this.add(names.stores, Object.fromEntries(stores));
  }

  private add(name: string, stringData: Record<string, string>) {
    new Secret(this, name, { metadata: { name }, stringData });
  }
}

const missing = ({ id }: App, variable: string): never => {
  throw new Error(`the laptop’s cluster has no value for the secret ${variable} of ${id}`);
};

/** Returns the values of an app's secret variables. Each database has a user of its own name. */
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
