import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newId } from '@eshop/contracts/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlOutbox } from '../src/outbox/sql-outbox.ts';
import { withOutbox } from '../src/outbox/transact.ts';
import { inTrace } from '../src/telemetry/trace.ts';
import { quantityUpdated } from './events.ts';
import { takesAll } from './outboxes.ts';
import { broker, testRelay, until } from './relays.ts';
import { kitDatabase, type Server } from './servers.ts';

describe.each<Server>(['postgres', 'mysql'])('a transaction with events in %s', (server) => {
  let database: Awaited<ReturnType<typeof kitDatabase>>;
  beforeAll(async () => {
    database = await kitDatabase(server);
  });
  afterAll(() => database.drop());

  it('publishes after its commit, and never when it rolls back', async () => {
    const { published: publishedEvents, publish } = broker();
    const relay = testRelay({ outbox: sqlOutbox(database.db), publish });
    const transact = withOutbox(database.db, relay);
    const [undone, committedEvent] = [quantityUpdated(), quantityUpdated()];
    const failing = transact(async (trx, emit) => {
      await trx.insertInto('orders').values({ id: newId(), total: 1 }).execute();
      emit(undone);
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    const result = await transact(async (_trx, emit) => {
      emit(committedEvent);
      expect(publishedEvents).toEqual([]);
      return 'done';
    });
    expect(result).toBe('done');
    await until(() => publishedEvents.length > 0);
    await relay.stop();
    expect(publishedEvents).toEqual([committedEvent.data.eventId]);
    expect(await database.db.selectFrom('orders').selectAll().execute()).toEqual([]);
  });

  it('runs again after a deadlock, and publishes each event once', async () => {
    const ids = [newId(), newId()].sort();
    await database.db
      .insertInto('orders')
      .values(ids.map((id) => ({ id, total: 0 })))
      .execute();
    const { published: publishedEvents, publish } = broker();
    const relay = testRelay({ outbox: sqlOutbox(database.db), publish });
    const transact = withOutbox(database.db, relay);
    let runs = 0;
    const bothHoldOne = Promise.withResolvers<void>();
    const raise = (order: readonly string[]) =>
      transact(async (trx, emit) => {
        emit(quantityUpdated());
        for (const id of order) {
          await trx.updateTable('orders').set({ total: sql`total + 1` }).where('id', '=', id).execute();
          if (++runs === 2) bothHoldOne.resolve();
          await bothHoldOne.promise;
        }
      });
    await Promise.all([raise(ids), raise([...ids].reverse())]);
    await relay.stop();
    expect(publishedEvents).toHaveLength(2);
    expect(runs).toBeGreaterThan(4);
    const totals = await database.db.selectFrom('orders').select('total').execute();
    expect(totals).toEqual([{ total: 2 }, { total: 2 }]);
  });

  it('carries the trace in which it ran', async () => {
    const transact = withOutbox(database.db, { wake: () => undefined });
    const traceId = 'a'.repeat(32);
    await inTrace(`00-${traceId}-${'b'.repeat(16)}-01`, () => transact(async (_trx, emit) => emit(quantityUpdated())));
    const traces: (string | undefined)[] = [];
    const { publish } = takesAll();
    await sqlOutbox(database.db).relayBatch(10, (rows) => {
      traces.push(...rows.map(({ traceparent }) => traceparent));
      return publish(rows);
    });
    expect(traces).toEqual([expect.stringContaining(traceId)]);
  });

  it('publishes again, under the same id, what a relay published just before it was killed', async () => {
    const event = quantityUpdated();
    await withOutbox(database.db, { wake: () => undefined })(async (_trx, emit) => emit(event));
    const publishedTopic = await new Promise<string>((resolve) => {
      const script = fileURLToPath(new URL('./fixtures/crashing-relay.ts', import.meta.url));
      execFile(process.execPath, [script, database.url], (_error, stdout) => resolve(stdout));
    });
    expect(publishedTopic).toBe(event.data.eventId);
    const secondRelay = takesAll();
    await until(async () => (await sqlOutbox(database.db).relayBatch(10, secondRelay.publish)) > 0);
    expect(secondRelay.taken).toEqual([event.data.eventId]);
  });
});
