import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { appOf, apps } from '@eshop/topology';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { expect, it } from 'vitest';
import { deadLettersOf, messageStoreOf, type OpenStores, outboxesOf } from './message-stores.ts';

const disconnectedDb = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const openedStores = () => {
  const openedStoreNames: string[] = [];
  const stores: OpenStores = {
    sql: (app, { variable }) => {
      openedStoreNames.push(`${app} ${variable}`);
      return disconnectedDb;
    },
    table: (app, variable) => {
      openedStoreNames.push(`${app} ${variable}`);
      return { name: variable, client: openDynamo({ region: 'us-east-1' }).client };
    },
  };
  return { opened: openedStoreNames, stores };
};

it('audits the dead letters of every app that consumes events, and the outbox of every one that publishes', () => {
  const { stores } = openedStores();

  const subscribers = apps.filter(({ subscribes }) => subscribes.length > 0);
  expect(Object.keys(deadLettersOf(stores))).toEqual(subscribers.map(({ id }) => id));
  const publishers = apps.filter(({ publishes }) => publishes.length > 0);
  expect(Object.keys(outboxesOf(stores))).toEqual(publishers.map(({ id }) => id));
});

it('looks where the services keep them', () => {
  const { opened: openedStoreNames, stores } = openedStores();
  deadLettersOf(stores);

  expect(openedStoreNames).toEqual(
    expect.arrayContaining([
      'cart MYSQL_CART_URL',
      'order POSTGRES_ORDER_WRITE_URL',
      'payment MYSQL_PAYMENT_URL',
      'product DYNAMODB_PRODUCT_TABLE',
      'sales-report POSTGRES_SALES_URL',
      'warehouse POSTGRES_WAREHOUSE_URL',
    ]),
  );
});

it('names the entry of an app that has no database for its events', () => {
  const stores = { ...appOf('order').stores, postgres: [] };
  const withoutDatabase = { ...appOf('order'), stores };

  expect(() => messageStoreOf(withoutDatabase)).toThrow(
    'packages/topology/src/apps.ts: order publishes or consumes events and needs a database',
  );
});
