import type { Construct } from 'constructs';
import { clientsOf } from '../../constructs/store/clients.ts';
import { storeImages } from '../../constructs/store/images.ts';
import { LocalStore, type StoreProps } from '../../constructs/store/local-store.ts';
import { command, connection, probes } from '../../constructs/store/probes.ts';
import { resources } from '../../constructs/store/resources.ts';
import { localStores } from '../../constructs/stores.ts';

const store = localStores.daprRedis;

/**
 * The Redis of Dapr's state store and, when it is the broker, of its streams. On disk before it answers, for what it
 * acknowledged must not be lost; when it is full it refuses rather than forgets.
 */
export class DaprRedis extends LocalStore {
  constructor(scope: Construct, id: string, { components }: StoreProps) {
    super(scope, id, {
      store,
      user: 999,
      keepsData: true,
      clients: clientsOf(store, components),
      server: {
        image: storeImages.redis,
        command: ['redis-server', ...options],
        env: [
          { name: 'REDISCLI_AUTH', valueFrom: { secretKeyRef: { name: 'redis-password', key: 'redis-password' } } },
        ],
        ports: [{ name: 'redis', containerPort: store.ports[0] }],
        volumeMounts: [{ name: 'data', mountPath: '/data' }],
        ...probes(command('redis-cli', '-e', 'ping'), connection(store.ports[0])),
        resources: resources(20, 64, 512),
      },
    });
  }
}

const options = [
  ...['--dir', '/data'],
  ...['--requirepass', '$(REDISCLI_AUTH)'],
  ...['--appendonly', 'yes'],
  ...['--appendfsync', 'always'],
  ...['--save', ''],
  ...['--maxmemory', '384mb'],
  ...['--maxmemory-policy', 'noeviction'],
];
