import type { App } from '@eshop/topology';

/** A store that is pods of the cluster: who may reach it, and who has to, is derived from this. */
export interface PodStore {
  /** Of its Service and of its pods' label. */
  readonly name: string;
  readonly ports: readonly number[];
}

/** Where the carts are, in every cluster: no cloud has a Redis with Sentinel. */
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

/** The database servers and the like that an app's own process talks to on a laptop's cluster. */
export const localStoresOf = ({ stores, kind }: App): PodStore[] => [
  ...(stores.postgres.length > 0 ? [localStores.postgres] : []),
  ...(stores.mysql.length > 0 ? [localStores.mysql] : []),
  ...(stores.dynamodb.length > 0 ? [localStores.dynamodb] : []),
  ...(stores.s3.length > 0 ? [localStores.s3] : []),
  // Every service checks access tokens against the keys that it publishes.
  ...(kind === 'service' ? [localStores.cognito] : []),
];

/** The pods of a component's kind, on a laptop's cluster: what the sidecars of its users talk to. */
export const localStoreOfComponent = (type: string): PodStore | undefined =>
  ({
    'pubsub.redis': localStores.daprRedis,
    'state.redis': localStores.daprRedis,
    'pubsub.rabbitmq': localStores.rabbitmq,
    'pubsub.gcp.pubsub': localStores.pubsubEmulator,
  })[type];
