import { newId } from '@eshop/contracts/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addToOutbox } from '../src/outbox/add-to-outbox.ts';
import { sqlOutbox } from '../src/outbox/sql-outbox.ts';
import { quantityUpdated } from './events.ts';
import { broker, testRelay, until } from './relays.ts';
import { kitDatabase, type Server } from './servers.ts';

describe.each<Server>(['postgres', 'mysql'])('a database of %s', (server) => {
  let database: Awaited<ReturnType<typeof kitDatabase>>;
  beforeAll(async () => {
    database = await kitDatabase(server);
  });
  afterAll(() => database.drop());

  const total = async (value: string) => {
    const type = sql.raw(server === 'postgres' ? 'bigint' : 'signed');
    const { rows } = await sql<{ total: number }>`select cast(${value} as ${type}) as total`.execute(database.db);
    return rows[0]?.total;
  };

  it('reads 64-bit integers as numbers, and throws where a number would lie', async () => {
    expect(await total('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    await expect(total('9007199254740993')).rejects.toThrow('9007199254740993 is no exact integer');
    expect(await total('7')).toBe(7);
  });

  it('tells whether a conditional update matched, even where it changed nothing', async () => {
    const id = newId();
    await database.db.insertInto('orders').values({ id, total: 5 }).execute();
    const update = database.db.updateTable('orders').set({ total: 5 }).where('id', '=', id);
    expect((await update.executeTakeFirstOrThrow()).numUpdatedRows).toBe(1n);
    expect((await update.where('total', '=', 6).executeTakeFirstOrThrow()).numUpdatedRows).toBe(0n);
  });

  it('writes and reads moments as they are, to the millisecond', async () => {
    const at = new Date('2026-07-01T12:34:56.789Z');
    await database.db
      .insertInto('inbox')
      .values({ event_id: newId(), topic: 'sale-created', processed_at: at })
      .execute();
    expect(await database.db.selectFrom('inbox').select('processed_at').execute()).toEqual([{ processed_at: at }]);
  });

  it('has a clock in UTC that agrees with this machine', async () => {
    await addToOutbox(database.db, [quantityUpdated()]);
    const { created_at } = await database.db.selectFrom('outbox').select('created_at').executeTakeFirstOrThrow();
    expect(Math.abs(created_at.getTime() - Date.now())).toBeLessThan(2000);
    await database.db.deleteFrom('outbox').execute();
  });

  it('says whether it is ready', async () => {
    await expect(database.ready()).resolves.toBeUndefined();
  });

  it('survives that its connections are cut while an event is being published, and publishes it again', async () => {
    await addToOutbox(database.db, [quantityUpdated()]);
    const { published: publishedEvents, publish } = broker();
    const relay = testRelay({
      outbox: sqlOutbox(database.db),
      publish: async (topic, events) => {
        if (publishedEvents.length === 0) await cutOthers();
        return publish(topic, events);
      },
    });
    relay.wake();
    await until(() => publishedEvents.length === 2);
    await relay.stop();
    expect(new Set(publishedEvents).size).toBe(1);
    await expect(database.ready()).resolves.toBeUndefined();
  });

  const cutOthers = async () => {
    if (server === 'postgres') {
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db);
      return;
    }
    const { rows } = await sql<{ id: number }>`
      select id from information_schema.processlist where db = database() and id <> connection_id()`.execute(
      database.db,
    );
    for (const { id } of rows) await sql`kill ${sql.lit(id)}`.execute(database.db);
  };
});
