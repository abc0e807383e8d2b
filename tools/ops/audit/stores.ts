import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { dynamoOutbox } from '@eshop/service-kit/outbox/dynamo-outbox';
import { sqlOutbox } from '@eshop/service-kit/outbox/sql-outbox';
import type { Queries } from '@eshop/service-kit/sql/dialect';
import type { DeadLetterTables, OutboxTables } from '@eshop/service-kit/sql/kit-tables';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { apps } from '@eshop/topology';
import type { Kysely } from 'kysely';

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
  const postgres = (app: string, name: string) =>
    openPostgres<unknown>(setting(app, name), { max: 2, statementSeconds });
  const write = postgres('order', 'POSTGRES_ORDER_WRITE_URL');
  const read = postgres('order', 'POSTGRES_ORDER_READ_URL');
  const warehouse = postgres('warehouse', 'POSTGRES_WAREHOUSE_URL');
  const sales = postgres('sales-report', 'POSTGRES_SALES_URL');
  const payment = openMysql<unknown>(setting('payment', 'MYSQL_PAYMENT_URL'), { max: 2, statementSeconds });
  const cart = openMysql<unknown>(setting('cart', 'MYSQL_CART_URL'), { max: 2, statementSeconds });
  const { client, close } = openDynamo({
    region: setting('product', 'AWS_REGION'),
    endpoint: environments.product?.DYNAMODB_ENDPOINT,
  });
  const outboxOf = (db: Kysely<unknown>) => sqlOutbox(db as unknown as Queries<OutboxTables>);
  const letters = (db: Kysely<unknown>) => db as unknown as Queries<DeadLetterTables>;
  return {
    write: write.db,
    read: read.db,
    warehouse: warehouse.db,
    sales: sales.db,
    payment: payment.db,
    cart: cart.db,
    productUrl: productUrl ?? `http://127.0.0.1:${setting('product', 'PORT')}`,
    outboxes: {
      order: outboxOf(write.db),
      warehouse: outboxOf(warehouse.db),
      payment: outboxOf(payment.db),
      product: dynamoOutbox(client, setting('product', 'DYNAMODB_PRODUCT_TABLE')),
    },
    deadLetters: {
      order: letters(write.db),
      warehouse: letters(warehouse.db),
      'sales-report': letters(sales.db),
      payment: letters(payment.db),
      cart: letters(cart.db),
    },
    profileTable: { client, name: setting('auth', 'DYNAMODB_AUTH_TABLE') },
    productTable: { client, name: setting('product', 'DYNAMODB_PRODUCT_TABLE') },
    close: async () => {
      await Promise.all([write, read, warehouse, sales, payment, cart].map((store) => store.close()));
      close();
    },
  };
};

export type Stores = ReturnType<typeof openStores>;
