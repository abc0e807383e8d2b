import { apps, storeVariables } from '@eshop/topology';
import type { k8s } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';
import { secretsOf } from '../secrets.ts';
import { storeImages } from '../store/images.ts';
import { localStores } from '../stores.ts';

/** A kind of database server whose databases are backed up: the same programs wherever it runs. */
export interface Engine {
  readonly name: 'postgres' | 'mysql';
  readonly port: number;
  readonly image: string;
  /** When its nightly backup begins, in UTC; one after the other, for a cloud's disk is at one node at a time. */
  readonly schedule: string;
  readonly databases: readonly string[];
  /** `URL_<database>` for each. */
  readonly addresses: readonly k8s.EnvVar[];
}

/** Both engines, with the databases that the topology keeps in each. */
export const engines = ({ cloud }: Environment): Engine[] => [
  {
    name: 'postgres',
    port: localStores.postgres.ports[0],
    image: storeImages.postgres,
    schedule: '15 1 * * *',
    ...databasesOf('postgres'),
  },
  {
    name: 'mysql',
    port: localStores.mysql.ports[0],
    image: cloud ? storeImages.mariadbForMysql8 : storeImages.mariadb,
    schedule: '15 3 * * *',
    ...databasesOf('mysql'),
  },
];

const databasesOf = (engine: Engine['name']) => {
  const all = apps.flatMap((app) => storeVariables(app)[engine].map((store) => ({ ...store, app: app.id })));
  return {
    databases: all.map(({ name }) => name),
    addresses: all.map(({ name, variable, app }) => ({
      name: `URL_${name}`,
      valueFrom: { secretKeyRef: { name: secretsOf(app).stores, key: variable } },
    })),
  };
};
