import { newId } from '@eshop/contracts/ids';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../src/transaction.ts';
import { kitDatabase, type TestDb } from './servers.ts';

describe('statements that write', () => {
  let database: Awaited<ReturnType<typeof kitDatabase>>;
  beforeAll(async () => {
    database = await kitDatabase('postgres');
  });
  afterAll(() => database.drop());

  const insert = (db: Kysely<TestDb>) =>
    db.insertInto('orders').values({ id: newId(), total: 5 }).returningAll().executeTakeFirstOrThrow();
  const preparedOn = async (db: Kysely<TestDb>) => {
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
    return rows.map(({ statement }) => statement);
  };

  it('are planned once a connection, and those that read each time', async () => {
    await database.db.connection().execute(async (db) => {
      for (const _ of [1, 2]) await insert(db);
      await db.selectFrom('orders').selectAll().where('total', '=', 5).execute();
      expect(await preparedOn(db)).toEqual([expect.stringMatching(/^insert into "orders"/)]);
    });
  });

  it('hold after a migration that changes what they answer, alone and in a transaction', async () => {
    const ways = {
      alone: insert,
      transaction: (db: Kysely<TestDb>) =>
        inTransaction(db, async (trx) => {
          await trx.selectFrom('orders').select('id').limit(1).execute();
          return insert(trx);
        }),
    };
    for (const [column, way] of Object.entries(ways)) {
      await Promise.all(Array.from({ length: 4 }, () => way(database.db)));
      await sql`alter table orders add column ${sql.id(column)} text not null default 'new'`.execute(database.db);
      const rows = await Promise.all(Array.from({ length: 4 }, () => way(database.db)));
      for (const row of rows) expect(row).toHaveProperty(column, 'new');
    }
  });
});
