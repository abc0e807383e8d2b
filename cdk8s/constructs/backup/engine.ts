import { apps, storeVariables } from '@eshop/topology';
import { Cron } from 'cdk8s';
import type { Environment } from '../../environments/environment.ts';
import type { SecretKey } from '../secret-value.ts';
import { secretsOf } from '../secrets.ts';
import { storeImages } from '../store/images.ts';
import { localStores } from '../stores.ts';

/** A kind of database server whose databases are backed up: the same programs wherever it runs. */
export interface Engine {
  readonly name: 'postgres' | 'mysql';
  readonly port: number;
  readonly image: string;
  /** When its nightly backup starts, in UTC; one after the other, since a cloud's disk is attached to one node at a time. */
  readonly schedule: Cron;
  /** The names of the databases, each with the Secret's key that holds its URL. */
  readonly databases: Readonly<Record<string, SecretKey>>;
}

/** Returns both engines, with the databases that the topology keeps in each. */
export const engines = ({ cloud }: Environment): Engine[] => [
  {
    name: 'postgres',
    port: localStores.postgres.ports[0],
    image: storeImages.postgres,
    schedule: Cron.schedule({ minute: '15', hour: '1' }),
    databases: databasesOf('postgres'),
  },
  {
    name: 'mysql',
    port: localStores.mysql.ports[0],
    image: cloud ? storeImages.mariadbForMysql8 : storeImages.mariadb,
    schedule: Cron.schedule({ minute: '15', hour: '3' }),
    databases: databasesOf('mysql'),
  },
];

const databasesOf = (engine: Engine['name']): Engine['databases'] =>
  Object.fromEntries(
    apps.flatMap((app) =>
      storeVariables(app)[engine].map(({ name, variable }) => [
        name,
        { name: secretsOf(app.id).stores, key: variable },
      ]),
    ),
  );
