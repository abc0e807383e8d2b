import { apps } from '@eshop/topology';
import type { Construct } from 'constructs';
import type { Components } from '../../constructs/components.ts';
import { type ComponentsChartProps, ShopChart } from '../../constructs/shop-chart.ts';
import { localStoreOfComponent, localStores, type PodStore } from '../../constructs/stores.ts';
import { CognitoEmulator } from './cognito.ts';
import { DaprRedis } from './dapr-redis.ts';
import { Dynamodb } from './dynamodb.ts';
import { Mysql } from './mysql.ts';
import { Postgres } from './postgres.ts';
import { PubsubEmulator } from './pubsub-emulator.ts';
import { Rabbitmq } from './rabbitmq.ts';
import { S3 } from './s3.ts';
import { LocalSecrets } from './secrets.ts';

/** Pods of a laptop's cluster for all that a cloud has as managed services; of brokers the one that the components name. */
export class DataStoresChart extends ShopChart {
  constructor(scope: Construct, id: string, { env, components }: ComponentsChartProps) {
    super(scope, id, { env });
    const isUsed = (store: PodStore) => storesOfComponents(components).includes(store.name);
    new LocalSecrets(this, 'secrets');
    new Postgres(this, 'postgres', { components });
    new Mysql(this, 'mysql', { components });
    new Dynamodb(this, 'dynamodb', { components });
    new S3(this, 's3', { components });
    new CognitoEmulator(this, 'cognito', { env, components });
    if (isUsed(localStores.daprRedis)) new DaprRedis(this, 'dapr-redis', { components });
    if (isUsed(localStores.rabbitmq)) new Rabbitmq(this, 'rabbitmq', { components });
    if (isUsed(localStores.pubsubEmulator)) new PubsubEmulator(this, 'pubsub-emulator', { components });
  }
}

const storesOfComponents = (components: Components) =>
  apps.flatMap((app) => components.typesOf(app)).map((type) => localStoreOfComponent(type)?.name);
