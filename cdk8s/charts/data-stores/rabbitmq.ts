import { rabbitmqDefinitions } from '@eshop/topology';
import type { Construct } from 'constructs';
import { clientsOf } from '../../constructs/store/clients.ts';
import { storeImages } from '../../constructs/store/images.ts';
import { LocalStore, type StoreProps } from '../../constructs/store/local-store.ts';
import { connection, probes } from '../../constructs/store/probes.ts';
import { resources, scratch } from '../../constructs/store/resources.ts';
import { localStores } from '../../constructs/stores.ts';
import { localPassword, rabbitmqUser } from './passwords.ts';

const store = localStores.rabbitmq;
const [port] = store.ports;

/**
 * RabbitMQ with every exchange and queue of the topology before it takes its first connection, so that nothing published
 * before a subscriber's first start is lost.
 */
export class Rabbitmq extends LocalStore {
  constructor(scope: Construct, id: string, { components }: StoreProps) {
    const files = { 'rabbitmq.conf': configuration, 'definitions.json': JSON.stringify(definitions()) };
    super(scope, id, {
      store,
      user: 999,
      keepsData: true,
      clients: clientsOf(store, components),
      settings: { kind: 'Secret', files },
      server: {
        image: storeImages.rabbitmq,
        command: ['rabbitmq-server'],
        env: [
          { name: 'RABBITMQ_CONFIG_FILE', value: '/etc/eshop/rabbitmq.conf' },
          // Erlang would spin while it waits.
          { name: 'RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS', value: '+sbwt none +sbwtdcpu none +sbwtdio none' },
        ],
        ports: [{ name: 'amqp', containerPort: port }],
        volumeMounts: [
          { name: 'data', mountPath: '/var/lib/rabbitmq' },
          { name: 'settings', mountPath: '/etc/eshop', readOnly: true },
          { name: 'tmp', mountPath: '/tmp' },
        ],
        // Its own diagnostics start an Erlang of their own each time; the port opens only once all is declared.
        ...probes(connection(port)),
        resources: resources(30, 128, 512),
      },
      volumes: [scratch('tmp', 64)],
    });
  }
}

/** Publishers are held up before memory or disk runs out. */
const configuration = `listeners.tcp.1 = ${port}
load_definitions = /etc/eshop/definitions.json
log.console = true
log.file = false
vm_memory_high_watermark.absolute = 256MB
disk_free_limit.absolute = 200MB
`;

/** A fixed salt keeps the manifest the same; the password is no secret anyway. */
const definitions = () =>
  rabbitmqDefinitions({ user: rabbitmqUser, password: localPassword(rabbitmqUser), salt: Buffer.from('shop') });
