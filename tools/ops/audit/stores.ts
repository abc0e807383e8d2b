import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { apps } from '@eshop/topology';
import type { Kysely } from 'kysely';
import { deadLettersOf, type OpenStores, outboxesOf } from './message-stores.ts';

export type Environments = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

/** The environments of the apps that a platform runs, as its start wrote them down. Throws where there is none. */
export const readEnvironments = (generatedDir: string): Environments => {
  const folder = join(generatedDir, 'env');
  const localApps = apps.filter(({ id }) => existsSync(join(folder, `${id}.env`)));
  if (localApps.length === 0) throw new Error(`No platform was started in ${generatedDir}: npm start`);
  return Object.fromEntries(localApps.map(({ id }) => [id, parseEnv(readFileSync(join(folder, `${id}.env`), 'utf8'))]));
};

/** What looks at everything may take its time. */
const statementSeconds = 600;

/** What the audit reads; it writes nothing. `productUrl` is the public API of product. @default its port on this machine */
export const openStores = (environments: Environments, productUrl?: string) => {
  const setting = (app: string, name: string) => {
    const value = environments[app]?.[name];
    if (!value) throw new Error(`${app} has no ${name} in its environment`);
    return value;
  };
  const databases = new Map<string, { db: Kysely<unknown>; close: () => Promise<unknown> }>();
  const sql: OpenStores['sql'] = (app, { engine, variable }) => {
    const url = setting(app, variable);
    const open = engine === 'postgres' ? openPostgres<unknown> : openMysql<unknown>;
    const database = databases.get(url) ?? open(url, { max: 2, statementSeconds });
    databases.set(url, database);
    return database.db;
  };
  const postgres = (app: string, variable: string) => sql(app, { engine: 'postgres', variable });
  const mysql = (app: string, variable: string) => sql(app, { engine: 'mysql', variable });
  const { client, close } = openDynamo({
    region: setting('product', 'AWS_REGION'),
    endpoint: environments.product?.DYNAMODB_ENDPOINT,
  });
  const table: OpenStores['table'] = (app, variable) => ({ client, name: setting(app, variable) });
  return {
    write: postgres('order', 'POSTGRES_ORDER_WRITE_URL'),
    read: postgres('order', 'POSTGRES_ORDER_READ_URL'),
    warehouse: postgres('warehouse', 'POSTGRES_WAREHOUSE_URL'),
    sales: postgres('sales-report', 'POSTGRES_SALES_URL'),
    payment: mysql('payment', 'MYSQL_PAYMENT_URL'),
    cart: mysql('cart', 'MYSQL_CART_URL'),
    productUrl: productUrl ?? `http://127.0.0.1:${setting('product', 'PORT')}`,
    outboxes: outboxesOf({ sql, table }),
    deadLetters: deadLettersOf({ sql, table }),
    profileTable: table('auth', 'DYNAMODB_AUTH_TABLE'),
    productTable: table('product', 'DYNAMODB_PRODUCT_TABLE'),
    close: async () => {
      await Promise.all([...databases.values()].map((database) => database.close()));
      close();
    },
  };
};

export type Stores = ReturnType<typeof openStores>;
