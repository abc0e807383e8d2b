import { apps } from '@eshop/topology';
import type { App } from 'cdk8s';
import { createChart } from '../../constructs/chart.ts';
import type { Components } from '../../constructs/components.ts';
import { localStoreOfComponent, localStores, type PodStore } from '../../constructs/stores.ts';
import type { Environment } from '../../environments/environment.ts';
import { cognito } from './cognito.ts';
import { daprRedis } from './dapr-redis.ts';
import { dynamodb } from './dynamodb.ts';
import { mysql } from './mysql.ts';
import { postgres } from './postgres.ts';
import { pubsubEmulator } from './pubsub-emulator.ts';
import { rabbitmq } from './rabbitmq.ts';
import { s3 } from './s3.ts';
import { localSecrets } from './secrets.ts';

/** All that a cloud has as managed services, as pods of a laptop's cluster; of brokers the one that the components name. */
export const dataStoresChart = (scope: App, env: Environment, components: Components) => {
  const chart = createChart(scope, 'data-stores', env);
  const inUse = (store: PodStore) => storesOfComponents(components).includes(store.name);
  localSecrets(chart);
  postgres(chart, components);
  mysql(chart, components);
  dynamodb(chart, components);
  s3(chart, components);
  cognito(chart, env, components);
  if (inUse(localStores.daprRedis)) daprRedis(chart, components);
  if (inUse(localStores.rabbitmq)) rabbitmq(chart, components);
  if (inUse(localStores.pubsubEmulator)) pubsubEmulator(chart, components);
  return chart;
};

const storesOfComponents = (components: Components) =>
  apps.flatMap((app) => components.typesOf(app)).map((type) => localStoreOfComponent(type)?.name);
