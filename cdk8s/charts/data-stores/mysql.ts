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

const store = localStores.mysql;
const [port] = store.ports;
const image = storeImages.mariadb;
const socket = '--socket=/run/mysqld/mysqld.sock';

/** MariaDB, in MySQL's place, with a database for each name in the topology and of each a user with rights on it alone. */
export class Mysql extends LocalStore {
  constructor(scope: Construct, id: string, { components }: StoreProps) {
    const files = { 'prepare.sh': script('prepare-mysql.sh'), 'databases.sql': databases() };
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
        command: ['mariadbd', '--no-defaults', ...options],
        ports: [{ name: 'mysql', containerPort: port }],
        ...sharedByContainers,
        ...probes(command('mariadb-admin', '--no-defaults', socket, '--user=root', 'ping'), connection(port)),
        resources: resources(50, 128, 1024),
      },
      volumes: [scratch('socket', 16), scratch('tmp', 256)],
    });
  }
}

/** As the local run has them (tools/dev/backing/mysql.ts); the file is run at each start, before anyone can connect. */
const options = [
  '--datadir=/var/lib/mysql/server',
  socket,
  '--pid-file=/run/mysqld/mysqld.pid',
  '--init-file=/etc/eshop/databases.sql',
  '--max-connections=300',
  '--log-warnings=1', // else a line for each probe
  '--skip-name-resolve',
  '--skip-log-bin',
  '--character-set-server=utf8mb4',
  '--default-time-zone=+00:00',
  '--innodb-flush-log-at-trx-commit=1',
  '--performance-schema=OFF',
];

const sharedByContainers = {
  volumeMounts: [
    { name: 'data', mountPath: '/var/lib/mysql' },
    { name: 'settings', mountPath: '/etc/eshop', readOnly: true },
    { name: 'socket', mountPath: '/run/mysqld' },
    { name: 'tmp', mountPath: '/tmp' },
  ],
};

/** One statement a line, as the server wants it. Root has no password, and gets in from inside the pod alone. */
const databases = () =>
  apps
    .flatMap(({ stores }) => stores.mysql)
    .map(database)
    .join('');

const database = (name: string) => `create database if not exists \`${name}\` character set utf8mb4;
create user if not exists '${name}'@'%';
alter user '${name}'@'%' identified by '${localPassword(name)}';
grant all on \`${name.replaceAll('_', '\\_')}\`.* to '${name}'@'%';
`;
