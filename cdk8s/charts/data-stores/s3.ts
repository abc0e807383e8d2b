import { apps, storeVariables } from '@eshop/topology';
import type { Construct } from 'constructs';
import { clientsOf } from '../../constructs/store/clients.ts';
import { emulatorImages } from '../../constructs/store/images.ts';
import { LocalStore, type StoreProps } from '../../constructs/store/local-store.ts';
import { connection, probes } from '../../constructs/store/probes.ts';
import { resources, scratch } from '../../constructs/store/resources.ts';
import { localStores } from '../../constructs/stores.ts';

const store = localStores.s3;

/** An emulator of S3, s3rver, with the topology's buckets. It serves unsigned reads too: only its network policy keeps it private. */
export class S3 extends LocalStore {
  constructor(scope: Construct, id: string, { components }: StoreProps) {
    super(scope, id, {
      store,
      user: 1000,
      keepsData: true,
      stopSeconds: 2, // it ignores the signal
      clients: clientsOf(store, components),
      server: {
        image: emulatorImages.s3,
        args: ['--no-vhost-buckets'], // else it takes the Service's name for a bucket's
        env: [{ name: 'S3_BUCKETS', value: buckets().join(' ') }],
        ports: [{ name: 'http', containerPort: store.ports[0] }],
        volumeMounts: [
          { name: 'data', mountPath: '/data' },
          { name: 'tmp', mountPath: '/tmp' },
        ],
        ...probes(connection(store.ports[0])),
        resources: resources(10, 64, 256),
      },
      volumes: [scratch('tmp', 64)],
    });
  }
}

const buckets = () => apps.flatMap((app) => storeVariables(app).s3.map(({ name }) => name));
