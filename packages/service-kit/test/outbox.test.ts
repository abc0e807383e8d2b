import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, quantityUpdated, saleCreated } from './events.ts';
import { outboxes, type TestOutbox, takesAll } from './outboxes.ts';

const none = async () => new Set<string>();

describe.each(outboxes)('the outbox in %s', (name, open) => {
  let it_: TestOutbox;
  beforeAll(async () => {
    it_ = await open();
  });
  afterAll(() => it_.drop());

  const drain = async () => {
    const broker = takesAll();
    while ((await it_.outbox.relayBatch(100, broker.publish)) > 0);
    return broker.taken.sort();
  };

  it('hands out what was written, as it was written, and not again once sent', async () => {
    const event = quantityUpdated(7);
    await it_.emit(event);
    const seen: unknown[] = [];
    const taken = await it_.outbox.relayBatch(10, async (rows) => {
      seen.push(...rows);
      return new Set(rows.map(({ id }) => id));
    });
    expect(taken).toBe(1);
    expect(seen).toMatchObject([{ id: event.data.eventId, topic: event.topic, data: event.data, attempts: 0 }]);
    expect(await drain()).toEqual([]);
  });

  it('takes no more than it is asked for', async () => {
    await it_.emit(...Array.from({ length: 12 }, () => quantityUpdated()));
    expect(await it_.outbox.relayBatch(10, takesAll().publish)).toBe(10);
    expect(await drain()).toHaveLength(2);
  });

  it('tries a refused event again later, and holds back no other', async () => {
    const [refused, fine] = [quantityUpdated(), quantityUpdated()];
    await it_.emit(refused, fine);
    await it_.outbox.relayBatch(10, async () => new Set([fine.data.eventId]));
    expect(await drain()).toEqual([]);
    await sleep(150);
    const attempts: number[] = [];
    await it_.outbox.relayBatch(10, async (rows) => {
      attempts.push(...rows.map((row) => row.attempts));
      return new Set(rows.map(({ id }) => id));
    });
    expect(attempts).toEqual([1]);
  });

  it('leaves resting topics alone', async () => {
    const [sale, quantity] = [saleCreated(), quantityUpdated()];
    await it_.emit(sale, quantity);
    const broker = takesAll();
    await it_.outbox.relayBatch(10, broker.publish, ['sale-created', 'order-created']);
    expect(broker.taken).toEqual(idsOf([quantity]));
    expect(await drain()).toEqual(idsOf([sale]));
  });

  it('gives each event to one of several relays that work at once', async () => {
    const events = Array.from({ length: 200 }, () => quantityUpdated());
    await it_.emit(...events);
    const broker = takesAll();
    const relay = async () => {
      for (let idle = 0; idle < 3; ) {
        const taken = await it_.outbox.relayBatch(20, async (rows) => {
          await sleep(5);
          return broker.publish(rows);
        });
        idle = taken === 0 ? idle + 1 : 0;
      }
    };
    await Promise.all([relay(), relay(), relay()]);
    expect(broker.taken.sort()).toEqual(idsOf(events));
  });

  it('knows how long the oldest event has waited', async () => {
    expect(await it_.outbox.oldestPendingSeconds()).toBe(0);
    await it_.emit(quantityUpdated());
    await it_.outbox.relayBatch(10, none);
    await sleep(200);
    expect(await it_.outbox.oldestPendingSeconds()).toBeGreaterThan(0.19);
    expect(await it_.outbox.oldestPendingSeconds()).toBeLessThan(5);
    expect(await drain()).toHaveLength(1);
  });

  it('sends again what was sent since a moment, and nothing from before', async () => {
    await it_.emit(quantityUpdated());
    await drain();
    await sleep(20);
    const since = new Date();
    await sleep(20);
    const lost = Array.from({ length: 25 }, () => quantityUpdated());
    await it_.emit(...lost);
    await drain();
    expect(await it_.outbox.resend(since, 10)).toBe(25);
    expect(await drain()).toEqual(idsOf(lost));
  });

  it.skipIf(name === 'dynamodb')('forgets sent events when they are old enough, and never pending ones', async () => {
    await it_.emit(quantityUpdated(), quantityUpdated(), quantityUpdated());
    await drain();
    const pending = quantityUpdated();
    await it_.emit(pending);
    expect(await it_.outbox.purgeSent(7)).toBe(0);
    await sleep(20);
    expect(await it_.outbox.purgeSent(0, 2)).toBe(2);
    while ((await it_.outbox.purgeSent(0)) > 0);
    expect(await it_.outbox.resend(new Date(0))).toBe(0);
    expect(await drain()).toEqual(idsOf([pending]));
  });
});
