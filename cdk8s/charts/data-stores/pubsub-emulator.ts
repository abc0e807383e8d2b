import { readFileSync } from 'node:fs';
import { pubsubResources } from '@eshop/topology';
import type { Construct } from 'constructs';
import { clientsOf } from '../../constructs/store/clients.ts';
import { emulatorImages, storeImages } from '../../constructs/store/images.ts';
import { LocalStore, type StoreProps } from '../../constructs/store/local-store.ts';
import { connection, http, probes } from '../../constructs/store/probes.ts';
import { resources, scratch } from '../../constructs/store/resources.ts';
import { localStores } from '../../constructs/stores.ts';

const store = localStores.pubsubEmulator;
const [port] = store.ports;
const resourcesOfShop = pubsubResources('eshop-local');
const declareProgram = new URL('../../../packages/topology/src/dapr/declare-pubsub.ts', import.meta.url);
const lastSubscription = Object.keys(resourcesOfShop.subscriptions).at(-1);

const readyProbes = probes(http(port, `/v1/${lastSubscription}`), connection(port));

/**
 * Google's emulator of Pub/Sub. It keeps nothing when it stops, so a helper declares topics and subscriptions after each
 * start. The pod is ready once the last of them exists: what is published to a topic without subscriptions is lost.
 */
export class PubsubEmulator extends LocalStore {
  constructor(scope: Construct, id: string, { components }: StoreProps) {
    const files = {
      'declare-pubsub.mts': readFileSync(declareProgram, 'utf8'),
      'declared.json': JSON.stringify(resourcesOfShop),
    };
    super(scope, id, {
      store,
      user: 1000,
      keepsData: false,
      clients: clientsOf(store, components),
      settings: { kind: 'ConfigMap', files },
      server: {
        image: emulatorImages.pubsub,
        ports: [{ name: 'grpc', containerPort: port }],
        volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
        ...readyProbes,
        resources: resources(30, 192, 512),
      },
      helper: {
        image: storeImages.node,
        command: ['node', '--input-type=module', '--eval', helperProgram],
        volumeMounts: [{ name: 'settings', mountPath: '/etc/eshop', readOnly: true }],
        ...readyProbes,
        resources: resources(10, 48, 128),
      },
      volumes: [scratch('tmp', 64)],
    });
  }
}

const helperProgram = `import { readFileSync } from 'node:fs';
import { keepPubsubDeclared } from '/etc/eshop/declare-pubsub.mts';
process.on('SIGTERM', () => process.exit());
await keepPubsubDeclared('127.0.0.1:${port}', JSON.parse(readFileSync('/etc/eshop/declared.json', 'utf8')));`;
