import { newId } from '@eshop/contracts/ids';
import { type Kysely, sql } from 'kysely';
import { createAuditLog } from '../src/audit/create-audit-log.ts';
import { dynamoAuditIndexes } from '../src/audit/dynamo-audit-item.ts';
import { ensureTable } from '../src/aws/dynamo-table.ts';
import { openDynamo } from '../src/aws/dynamodb.ts';
import { createDeadLetters } from '../src/dead-letters/create-dead-letters.ts';
import { createDiscardedEvents } from '../src/dead-letters/create-discarded-events.ts';
import { createInbox } from '../src/inbox/create-inbox.ts';
import { createEventCursors } from '../src/lost-events/create-event-cursors.ts';
import { createOutbox } from '../src/outbox/create-outbox.ts';
import { dynamoOutboxIndex } from '../src/outbox/dynamo-item.ts';
import type { KitTables } from '../src/sql/kit-tables.ts';
import { openMysql } from '../src/sql/mysql.ts';
import { openPostgres } from '../src/sql/postgres.ts';

/** The tests' own table beside the kit's, to see what a transaction did. */
export interface TestDb extends KitTables {
  orders: { id: string; total: number };
}

const environment = (name: string) => {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: these tests need a real server (npm run test:integration gives them one)`);
  return value;
};

const openers = { postgres: openPostgres, mysql: openMysql };
const variables = { postgres: 'TEST_POSTGRES_URL', mysql: 'TEST_MYSQL_URL' };
export type Server = keyof typeof openers;

/** An empty database of its own on a real server; `drop` closes and removes it. */
export const emptyDatabase = async (server: Server) => {
  const admin = openers[server]<unknown>(environment(variables[server]), { max: 1 });
  const name = `kit_${newId().replaceAll('-', '')}`;
  await sql`create database ${sql.id(name)}`.execute(admin.db);
  const url = new URL(environment(variables[server]));
  url.pathname = `/${name}`;
  const openedDatabase = openers[server]<TestDb>(url.href, { max: 25 });
  const drop = async () => {
    await openedDatabase.close();
    await sql`drop database ${sql.id(name)}`.execute(admin.db);
    await admin.close();
  };
  return { ...openedDatabase, url: url.href, drop };
};

/** A database of its own with the kit's tables and `orders`. */
export const kitDatabase = async (server: Server) => {
  const database = await emptyDatabase(server);
  await createKitTables(database.db);
  await sql`create table orders (id char(36) primary key, total bigint not null)`.execute(database.db);
  return database;
};

const createKitTables = async <DB>(db: Kysely<DB>) => {
  await createOutbox(db);
  await createInbox(db);
  await createDeadLetters(db);
  await createDiscardedEvents(db);
  await createAuditLog(db);
  await createEventCursors(db);
};

export const openTestDynamo = () =>
  openDynamo({ endpoint: environment('TEST_DYNAMODB_ENDPOINT'), region: 'us-east-1' });

/** A DynamoDB table of its own. */
export const kitTable = async () => {
  const dynamo = openTestDynamo();
  const table = `kit-${newId()}`;
  const { attributes, index } = dynamoOutboxIndex;
  const key = (name: string) => ({ AttributeName: name, AttributeType: 'S' }) as const;
  await ensureTable(dynamo.client, {
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [key('pk'), key('sk'), ...attributes, ...dynamoAuditIndexes.attributes],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [index, ...dynamoAuditIndexes.indexes],
  });
  return { ...dynamo, table };
};
