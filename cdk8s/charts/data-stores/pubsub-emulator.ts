import { readFileSync } from 'node:fs';
import { pubsubResources } from '@eshop/topology';
import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Components } from '../../constructs/components.ts';
import { clientsOf } from '../../constructs/store/clients.ts';
import { emulatorImages, storeImages } from '../../constructs/store/images.ts';
import { localStore } from '../../constructs/store/local-store.ts';
import { connection, http, probes } from '../../constructs/store/probes.ts';
import { resources, scratch } from '../../constructs/store/resources.ts';
import { digestOf } from '../../constructs/store/scripts.ts';
import { localStores } from '../../constructs/stores.ts';

const store = localStores.pubsubEmulator;
const [port] = store.ports;
const declared = pubsubResources('eshop-local');
const declaring = new URL('../../../packages/topology/src/dapr/declare-pubsub.ts', import.meta.url);
const last = Object.keys(declared.subscriptions).at(-1);

const inUse = probes(http(port, `/v1/${last}`), connection(port));

/**
 * Google's emulator of Pub/Sub. It forgets everything when it ends, so a helper declares topics and subscriptions again
 * after each start, and nobody is let in before the last of them is there: what is published to a topic without
 * subscriptions is gone.
 */
export const pubsubEmulator = (chart: Chart, components: Components) => {
  const settings = {
    'declare-pubsub.mts': readFileSync(declaring, 'utf8'),
    'declared.json': JSON.stringify(declared),
  };
  new k8s.KubeConfigMap(chart, 'config-map-pubsub-emulator', { metadata: { name: store.name }, data: settings });
  localStore(chart, {
    store,
    user: 1000,
    keepsData: false,
    clients: clientsOf(store, components),
    annotations: digestOf(settings),
    server: {
      image: emulatorImages.pubsub,
      ports: [{ name: 'grpc', containerPort: port }],
      volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
      ...inUse,
      resources: resources(30, 192, 512),
    },
    helper: {
      image: storeImages.node,
      command: ['node', '--input-type=module', '--eval', helper],
      volumeMounts: [{ name: 'settings', mountPath: '/etc/eshop', readOnly: true }],
      ...inUse, // what it is there for
      resources: resources(10, 48, 128),
    },
    volumes: [{ name: 'settings', configMap: { name: store.name } }, scratch('tmp', 64)],
  });
};

const helper = `import { readFileSync } from 'node:fs';
import { keepPubsubDeclared } from '/etc/eshop/declare-pubsub.mts';
process.on('SIGTERM', () => process.exit());
await keepPubsubDeclared('127.0.0.1:${port}', JSON.parse(readFileSync('/etc/eshop/declared.json', 'utf8')));`;
