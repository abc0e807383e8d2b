import type { App } from '@eshop/topology';

/** A store that runs as pods of the cluster. Network policies on both sides are derived from it. */
export interface PodStore {
  /** Name of its Service, and in the labels of its pods. */
  readonly name: string;
  readonly ports: readonly number[];
}

/** The store of the carts in every cluster: no cloud has a Redis with Sentinel. */
export const cartRedis: PodStore = { name: 'cart-redis', ports: [6379, 26379] };

/** The stores of a cluster on one machine. */
export const localStores = {
  postgres: { name: 'postgres', ports: [5432] },
  mysql: { name: 'mysql', ports: [3306] },
  daprRedis: { name: 'dapr-redis', ports: [6379] },
  dynamodb: { name: 'dynamodb', ports: [8000] },
  s3: { name: 's3', ports: [9000] },
  cognito: { name: 'cognito', ports: [9229] },
  rabbitmq: { name: 'rabbitmq', ports: [5672] },
  pubsubEmulator: { name: 'pubsub-emulator', ports: [8085] },
} as const satisfies Record<string, PodStore>;

/** Returns the stores that an app's own process connects to on a laptop's cluster. */
export const localStoresOf = ({ stores, kind }: Pick<App, 'stores' | 'kind'>): PodStore[] => [
  ...(stores.postgres.length > 0 ? [localStores.postgres] : []),
  ...(stores.mysql.length > 0 ? [localStores.mysql] : []),
  ...(stores.dynamodb.length > 0 ? [localStores.dynamodb] : []),
  ...(stores.s3.length > 0 ? [localStores.s3] : []),
  // Every service checks access tokens against the keys that it publishes.
  ...(kind === 'service' ? [localStores.cognito] : []),
];

/** Returns the store behind a component's type on a laptop's cluster, which the sidecars of its users connect to. */
export const localStoreOfComponent = (type: string): PodStore | undefined =>
  ({
    'pubsub.redis': localStores.daprRedis,
    'state.redis': localStores.daprRedis,
    'pubsub.rabbitmq': localStores.rabbitmq,
    'pubsub.gcp.pubsub': localStores.pubsubEmulator,
  })[type];
