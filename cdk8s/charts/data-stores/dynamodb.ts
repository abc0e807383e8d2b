import type { Construct } from 'constructs';
import { clientsOf } from '../../constructs/store/clients.ts';
import { emulatorImages } from '../../constructs/store/images.ts';
import { LocalStore, type StoreProps } from '../../constructs/store/local-store.ts';
import { connection, probes } from '../../constructs/store/probes.ts';
import { resources, scratch } from '../../constructs/store/resources.ts';
import { localStores } from '../../constructs/stores.ts';

const store = localStores.dynamodb;

/** An emulator of DynamoDB, dynoxide, with its tables in one SQLite file. It takes whatever credentials it is shown. */
export class Dynamodb extends LocalStore {
  constructor(scope: Construct, id: string, { components }: StoreProps) {
    super(scope, id, {
      store,
      user: 1000,
      keepsData: true,
      clients: clientsOf(store, components),
      server: {
        image: emulatorImages.dynamodb,
        args: ['--port', String(store.ports[0]), '--db-path', '/data/tables.sqlite'],
        ports: [{ name: 'http', containerPort: store.ports[0] }],
        volumeMounts: [
          { name: 'data', mountPath: '/data' },
          { name: 'tmp', mountPath: '/tmp' },
        ],
        ...probes(connection(store.ports[0])),
        resources: resources(20, 64, 512),
      },
      volumes: [scratch('tmp', 64)],
    });
  }
}
