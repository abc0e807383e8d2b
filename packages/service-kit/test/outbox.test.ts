import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, quantityUpdated, saleCreated } from './events.ts';
import { outboxes, type TestOutbox, takesAll } from './outboxes.ts';

const drain = async ({ outbox }: TestOutbox) => {
  const broker = takesAll();
  while ((await outbox.relayBatch(100, broker.publish)) > 0);
  return broker.taken.sort();
};

const acceptNone = async () => new Set<string>();

describe.each(outboxes)('the outbox in %s', (_, open) => {
  let fixture: TestOutbox;
  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(() => fixture.drop());

  it('hands out what was written, as it was written, and not again once sent', async () => {
    const event = quantityUpdated(7);
    await fixture.emit(event);
    const relayedRows: unknown[] = [];
    const relayedCount = await fixture.outbox.relayBatch(10, async (rows) => {
      relayedRows.push(...rows);
      return new Set(rows.map(({ id }) => id));
    });
    expect(relayedCount).toBe(1);
    expect(relayedRows).toMatchObject([{ id: event.data.eventId, topic: event.topic, data: event.data, attempts: 0 }]);
    expect(await drain(fixture)).toEqual([]);
  });

  it('takes no more than it is asked for', async () => {
    await fixture.emit(...Array.from({ length: 12 }, () => quantityUpdated()));
    expect(await fixture.outbox.relayBatch(10, takesAll().publish)).toBe(10);
    expect(await drain(fixture)).toHaveLength(2);
  });

  it('tries a refused event again later, and holds back no other', async () => {
    const [refusedEvent, fine] = [quantityUpdated(), quantityUpdated()];
    await fixture.emit(refusedEvent, fine);
    await fixture.outbox.relayBatch(10, async () => new Set([fine.data.eventId]));
    expect(await drain(fixture)).toEqual([]);
    await sleep(150);
    const attempts: number[] = [];
    await fixture.outbox.relayBatch(10, async (rows) => {
      attempts.push(...rows.map((row) => row.attempts));
      return new Set(rows.map(({ id }) => id));
    });
    expect(attempts).toEqual([1]);
  });

  it('leaves resting topics alone', async () => {
    const [sale, quantity] = [saleCreated(), quantityUpdated()];
    await fixture.emit(sale, quantity);
    const broker = takesAll();
    await fixture.outbox.relayBatch(10, broker.publish, ['sale-created', 'order-created']);
    expect(broker.taken).toEqual(idsOf([quantity]));
    expect(await drain(fixture)).toEqual(idsOf([sale]));
  });

  it('gives each event to one of several relays that work at once', async () => {
    const events = Array.from({ length: 200 }, () => quantityUpdated());
    await fixture.emit(...events);
    const broker = takesAll();
    const relay = async () => {
      for (let idle = 0; idle < 3; ) {
        const relayedCount = await fixture.outbox.relayBatch(20, async (rows) => {
          await sleep(5);
          return broker.publish(rows);
        });
        idle = relayedCount === 0 ? idle + 1 : 0;
      }
    };
    await Promise.all([relay(), relay(), relay()]);
    expect(broker.taken.sort()).toEqual(idsOf(events));
  });

  it('knows how long the oldest event has waited', async () => {
    expect(await fixture.outbox.oldestPendingSeconds()).toBe(0);
    await fixture.emit(quantityUpdated());
    await fixture.outbox.relayBatch(10, acceptNone);
    await sleep(200);
    expect(await fixture.outbox.oldestPendingSeconds()).toBeGreaterThan(0.19);
    expect(await fixture.outbox.oldestPendingSeconds()).toBeLessThan(5);
    expect(await drain(fixture)).toHaveLength(1);
  });

  it('reads what it sent of some topics page by page, each event once, in the order of sending', async () => {
    const [earlier, laterEvent, otherEvent] = [
      [quantityUpdated(1), quantityUpdated(2)],
      quantityUpdated(3),
      saleCreated(),
    ];
    await fixture.emit(...earlier, otherEvent);
    await drain(fixture);
    await sleep(20);
    await fixture.emit(laterEvent);
    await drain(fixture);
    await fixture.emit(quantityUpdated(4)); // pending
    const query = { topics: ['product-quantity-updated'], settleSeconds: 0 };
    const allSent = await fixture.outbox.sentAfter({ ...query, limit: 10_000 });
    const own = new Set(idsOf([...earlier, laterEvent, otherEvent]));
    expect(allSent.filter(({ position }) => own.has(position.id)).map(({ data }) => data)).toEqual([
      ...earlier.map(({ data }) => data).sort((a, b) => a.eventId.localeCompare(b.eventId)),
      laterEvent.data,
    ]);
    const pagedIds: string[] = [];
    for (let lastPosition = allSent[0]?.position, limit = 1; ; limit = 7) {
      const page = await fixture.outbox.sentAfter({ ...query, after: lastPosition, limit });
      pagedIds.push(...page.map(({ position }) => position.id));
      if (page.length === 0) break;
      lastPosition = page.at(-1)?.position;
    }
    expect(pagedIds).toEqual(allSent.slice(1).map(({ position }) => position.id));
    expect(await fixture.outbox.sentAfter({ ...query, settleSeconds: 60, limit: 10 })).toEqual([]);
    await sleep(5);
    const lastSettled = await fixture.outbox.lastSettled(0);
    expect(await fixture.outbox.sentAfter({ ...query, after: lastSettled, limit: 10 })).toEqual([]);
    await sleep(5);
    const pending = await drain(fixture);
    const sentSince = await fixture.outbox.sentAfter({ ...query, after: lastSettled, limit: 10 });
    expect(sentSince.map(({ position }) => position.id)).toEqual(pending);
  });

  it('sends again what was sent since a moment, and nothing from before', async () => {
    await fixture.emit(quantityUpdated());
    await drain(fixture);
    await sleep(20);
    const startTime = new Date();
    await sleep(20);
    const lostEvents = Array.from({ length: 25 }, () => quantityUpdated());
    await fixture.emit(...lostEvents);
    await drain(fixture);
    expect(await fixture.outbox.resend(startTime, 10)).toBe(25);
    expect(await drain(fixture)).toEqual(idsOf(lostEvents));
  });
});

describe.each(outboxes.filter(([name]) => name !== 'dynamodb'))('the purge of the outbox in %s', (_, open) => {
  it('forgets sent events when they are old enough, and never pending ones', async () => {
    const ownFixture = await open();
    await ownFixture.emit(quantityUpdated(), quantityUpdated(), quantityUpdated());
    await drain(ownFixture);
    const pending = quantityUpdated();
    await ownFixture.emit(pending);
    expect(await ownFixture.outbox.purgeSent(7)).toBe(0);
    await sleep(20);
    expect(await ownFixture.outbox.purgeSent(0, 2)).toBe(2);
    while ((await ownFixture.outbox.purgeSent(0)) > 0);
    expect(await ownFixture.outbox.resend(new Date(0))).toBe(0);
    expect(await drain(ownFixture)).toEqual(idsOf([pending]));
    await ownFixture.drop();
  });
});
