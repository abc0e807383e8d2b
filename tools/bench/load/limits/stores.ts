import { randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import type { Environments } from '../../../ops/audit/stores.ts';

/** What a store is asked by itself, and what takes the trace of it away. */
export interface StoreLimit {
  ask: () => Promise<unknown>;
  close: () => Promise<unknown>;
}

const table = 'load_limit';

/** The stores' own answers, with the services' own drivers and pools and none of their code: as pgbench and redis-benchmark ask. */
export const openStoreLimits = async (
  environments: Environments,
  productId: string,
): Promise<Record<string, StoreLimit>> => {
  const { order, payment, cart, product } = environments;
  return {
    'PostgreSQL: a row, committed': await committedRows(openPostgres<unknown>(order?.POSTGRES_ORDER_WRITE_URL ?? '')),
    'MySQL: a row, committed': await committedRows(openMysql<unknown>(payment?.MYSQL_PAYMENT_URL ?? '')),
    "the carts' Redis: SET": redisSet(cart ?? {}),
    'the DynamoDB emulator: GetItem': dynamoGet(product ?? {}, productId),
  };
};

const committedRows = async ({ db, close }: ReturnType<typeof openPostgres<unknown>>): Promise<StoreLimit> => {
  await sql`create table if not exists ${sql.table(table)} (id char(36) primary key, data text)`.execute(db);
  const data = 'x'.repeat(500);
  return {
    ask: () => sql`insert into ${sql.table(table)} values (${randomUUID()}, ${data})`.execute(db),
    close: async () => {
      await sql`drop table ${sql.table(table)}`.execute(db);
      await close();
    },
  };
};

const redisSet = ({
  REDIS_CARTS_SENTINELS = '',
  REDIS_CARTS_MASTER = '',
}: Readonly<Record<string, string | undefined>>): StoreLimit => {
  const sentinels = REDIS_CARTS_SENTINELS.split(',').map((address) => {
    const [host = '', port] = address.split(':');
    return { host, port: Number(port) };
  });
  const redis = new Redis({ sentinels, name: REDIS_CARTS_MASTER });
  return {
    ask: () => redis.set(table, 'x'.repeat(500), 'EX', 60),
    close: () => redis.quit(),
  };
};

const dynamoGet = (
  {
    AWS_REGION = '',
    DYNAMODB_ENDPOINT = '',
    DYNAMODB_PRODUCT_TABLE = '',
  }: Readonly<Record<string, string | undefined>>,
  id: string,
): StoreLimit => {
  const { client, close } = openDynamo({ region: AWS_REGION, endpoint: DYNAMODB_ENDPOINT });
  const command = () =>
    new GetCommand({ TableName: DYNAMODB_PRODUCT_TABLE, Key: { pk: `product#${id}`, sk: 'product' } });
  return { ask: () => client.send(command()), close: async () => close() };
};
