import { apps } from '@eshop/topology';
import type { Construct } from 'constructs';
import { podsOf } from '../../constructs/network/peers.ts';
import { clientsOf } from '../../constructs/store/clients.ts';
import { storeImages } from '../../constructs/store/images.ts';
import { LocalStore, type StoreProps } from '../../constructs/store/local-store.ts';
import { command, connection, probes } from '../../constructs/store/probes.ts';
import { resources, scratch } from '../../constructs/store/resources.ts';
import { script } from '../../constructs/store/scripts.ts';
import { localStores } from '../../constructs/stores.ts';
import { localPassword } from './passwords.ts';

const store = localStores.postgres;
const [port] = store.ports;
const image = storeImages.postgres;

/** PostgreSQL with a database for each name in the topology, and of each a user that owns it and reaches no other. */
export class Postgres extends LocalStore {
  constructor(scope: Construct, id: string, { components }: StoreProps) {
    const files = {
      'prepare.sh': script('prepare-postgres.sh'),
      'databases.sql': databases(),
      password: localPassword('postgres'),
    };
    super(scope, id, {
      store,
      user: 999,
      keepsData: true,
      clients: [...clientsOf(store, components), podsOf(store.name, 'backup')],
      settings: { kind: 'Secret', files },
      prepare: {
        image,
        command: ['bash', '/etc/eshop/prepare.sh'],
        ...sharedByContainers,
        resources: resources(10, 64, 512),
      },
      server: {
        image,
        // The rest as the local run has it (tools/dev/backing/postgres.ts).
        command: ['postgres', '-c', 'listen_addresses=*', '-c', 'max_connections=300', '-c', 'jit=off'],
        ports: [{ name: 'postgres', containerPort: port }],
        ...sharedByContainers,
        ...probes(command('pg_isready', '-q', '-h', '127.0.0.1', '-U', 'postgres'), connection(port)),
        resources: resources(50, 128, 1024),
      },
      volumes: [scratch('socket', 16), scratch('tmp', 256)],
    });
  }
}

const sharedByContainers = {
  env: [{ name: 'PGDATA', value: '/var/lib/postgresql/data/server' }],
  volumeMounts: [
    { name: 'data', mountPath: '/var/lib/postgresql/data' },
    { name: 'settings', mountPath: '/etc/eshop', readOnly: true },
    { name: 'socket', mountPath: '/var/run/postgresql' },
    { name: 'tmp', mountPath: '/tmp' },
  ],
};

/** Run before each start of the server, so it changes nothing that is there already but the passwords. */
const databases = () =>
  [
    'revoke all on database postgres, template1 from public;',
    ...apps.flatMap(({ stores }) => stores.postgres).map(database),
  ].join('\n');

const database = (name: string) => `
select 'create role "${name}"' where not exists (select from pg_roles where rolname = '${name}') \\gexec
alter role "${name}" login nosuperuser nocreatedb nocreaterole password '${localPassword(name)}';
select 'create database "${name}"' where not exists (select from pg_database where datname = '${name}') \\gexec
alter database "${name}" owner to "${name}";
revoke all on database "${name}" from public;`;
