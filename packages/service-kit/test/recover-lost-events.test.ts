import type { OutgoingEvent } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { unavailable } from '@eshop/contracts/problems/general';
import { appOf } from '@eshop/topology';
import { sql } from 'kysely';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sqlDeadLetters } from '../src/dead-letters/sql-dead-letters.ts';
import { noEffect, on, Poison, repeated } from '../src/events/subscription.ts';
import { markProcessed, sqlInbox } from '../src/inbox/inbox.ts';
import { createReadSentEvents } from '../src/lost-events/read-sent-events.ts';
import { createRecoverLostEvents } from '../src/lost-events/recover-lost-events.ts';
import { sqlEventCursors } from '../src/lost-events/sql-event-cursors.ts';
import { addToOutbox } from '../src/outbox/add-to-outbox.ts';
import { sqlOutbox } from '../src/outbox/sql-outbox.ts';
import { withOutbox } from '../src/outbox/transact.ts';
import { createMetrics } from '../src/telemetry/metrics.ts';
import { quantityUpdated, saleCreated } from './events.ts';
import { takesAll } from './outboxes.ts';
import { kitDatabase } from './servers.ts';

describe('events that the broker lost', () => {
  let database: Awaited<ReturnType<typeof kitDatabase>>;
  beforeAll(async () => {
    database = await kitDatabase('postgres');
  });
  afterAll(() => database.drop());

  /** What the consumer's handler does with the next events, by their quantity. */
  const failures = new Map<number, () => Error>();
  let handledVersions: number[] = [];
  beforeEach(async () => {
    failures.clear();
    handledVersions = [];
    for (const table of ['outbox', 'inbox', 'dead_letters', 'event_cursors'] as const)
      await database.db.deleteFrom(table).execute();
  });

  const subscription = () => {
    const transact = withOutbox(database.db, { wake: () => undefined });
    return on('product-quantity-updated', async ({ eventId, quantity }) => {
      if (quantity === 0) return noEffect;
      return transact(async (trx) => {
        if (!(await markProcessed(trx, eventId, 'product-quantity-updated'))) return repeated;
        const failure = failures.get(quantity);
        if (failure) throw failure();
        handledVersions.push(quantity);
        return undefined;
      });
    });
  };
  const consumer = () => {
    const { db } = database;
    const { handle, topic } = subscription();
    const readSentEvents = createReadSentEvents({ outbox: sqlOutbox(db), settleSeconds: 0 });
    const metrics = createMetrics();
    let pages = 0;
    const run = createRecoverLostEvents({
      subscriptions: [{ handle, topic }],
      sources: {
        order: () => Promise.reject(unavailable('order did not answer')),
        warehouse: (cursor) => {
          pages++;
          return readSentEvents(appOf('warehouse'), appOf('product'), cursor);
        },
      },
      cursors: sqlEventCursors(db),
      inbox: sqlInbox(db),
      deadLetters: sqlDeadLetters(db),
      log: { warn: () => undefined },
      metrics: { ...metrics, registry: new Registry() },
    });
    return { run, handle, failedItems: () => metrics.itemFailures.get(), pages: () => pages };
  };
  /** Sends events as a relay does; the broker loses them unless they are delivered afterwards. */
  const send = async (...events: OutgoingEvent[]) => {
    const outbox = sqlOutbox(database.db);
    await addToOutbox(database.db, events);
    while ((await outbox.relayBatch(100, takesAll().publish)) > 0);
  };
  const letters = async () => (await sqlDeadLetters(database.db).list({ limit: 10 })).items;

  it('are processed once, those that were delivered are not, and a late delivery is a repetition', async () => {
    const [deliveredEvent, lostEvent, without] = [quantityUpdated(1), quantityUpdated(2), quantityUpdated(0)];
    await send(deliveredEvent, lostEvent, without);
    const { handle, run } = consumer();
    await handle(deliveredEvent.data);
    await run();
    expect(handledVersions).toEqual([1, 2]);
    await run();
    expect(await handle(lostEvent.data)).toBe(repeated);
    expect(handledVersions).toEqual([1, 2]);
  });

  it('are found on every page, and what was compared is not read again', async () => {
    await send(...Array.from({ length: 250 }, (_, at) => quantityUpdated(at + 1)));
    const { run, pages } = consumer();
    await run();
    expect(handledVersions.sort((a, b) => a - b)).toEqual(Array.from({ length: 250 }, (_, at) => at + 1));
    const count = pages();
    await send(quantityUpdated(999));
    await run();
    expect(pages()).toBe(count + 1);
    expect(handledVersions.at(-1)).toBe(999);
  });

  it('are not read again while a source sends nothing that the reader consumes', async () => {
    await send(saleCreated());
    const read = createReadSentEvents({ outbox: sqlOutbox(database.db), settleSeconds: 0 });
    const [warehouse, product] = [appOf('warehouse'), appOf('product')];
    const first = await read(warehouse, product, undefined);
    await send(quantityUpdated(1));
    const second = await read(warehouse, product, first.nextCursor ?? undefined);
    const third = await read(warehouse, product, second.nextCursor ?? undefined);
    expect([first, second, third].map(({ events }) => events.length)).toEqual([0, 1, 0]);
    expect(new Set([first, second, third].map(({ nextCursor }) => nextCursor)).size).toBe(3);
  });

  it('are processed by one of several replicas', async () => {
    await send(...Array.from({ length: 20 }, (_, at) => quantityUpdated(at + 1)));
    await Promise.all([consumer().run(), consumer().run(), consumer().run()]);
    expect(handledVersions).toHaveLength(20);
  });

  it('become dead letters when they cannot be processed, and delay no other', async () => {
    failures.set(1, () => new Poison('no such product'));
    failures.set(2, () => new TypeError('x is not a function'));
    const [poison, faulty, fine] = [quantityUpdated(1), quantityUpdated(2), quantityUpdated(3)];
    await send(poison, faulty, fine);
    await consumer().run();
    expect(handledVersions).toEqual([3]);
    expect((await letters()).map(({ eventId }) => eventId).sort()).toEqual(
      [poison, faulty].map(({ data }) => data.eventId).sort(),
    );
  });

  it('do not become dead letters again once somebody discarded them', async () => {
    failures.set(1, () => new Poison('no such product'));
    await send(quantityUpdated(1));
    const { run } = consumer();
    await run();
    const [{ id = '' } = {}] = await letters();
    const entry = {
      action: 'dead-letter.discarded',
      by: { id: 'ada' },
      resource: { type: 'dead-letter', id },
    } as const;
    await sqlDeadLetters(database.db).discard(id, entry);
    await sql`delete from event_cursors`.execute(database.db);
    await run();
    expect(await letters()).toEqual([]);
  });

  it('wait for the next run while a store or a service is unavailable, and a source that is delays no other', async () => {
    failures.set(1, () => unavailable('the store did not answer'));
    await send(quantityUpdated(1), quantityUpdated(2));
    const { run, failedItems } = consumer();
    await run();
    expect((await failedItems()).values).toMatchObject([{ value: 2 }]);
    expect(await letters()).toEqual([]);
    failures.clear();
    await run();
    expect(handledVersions.sort()).toEqual([1, 2]);
  });

  it('are read by their subscribers alone, and only by a cursor of such a page', async () => {
    const read = createReadSentEvents({ outbox: sqlOutbox(database.db), settleSeconds: 0 });
    await send(quantityUpdated(1));
    const [warehouse, product, cart] = [appOf('warehouse'), appOf('product'), appOf('cart')];
    expect((await read(warehouse, product, undefined)).events).toHaveLength(1);
    expect((await read(warehouse, cart, undefined)).events).toEqual([]);
    await expect(read(warehouse, product, newId())).rejects.toMatchObject({ problem: { status: 400 } });
  });
});
