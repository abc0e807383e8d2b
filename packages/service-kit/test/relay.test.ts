import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idsOf, quantityUpdated, saleCreated } from './events.ts';
import { outboxes, type TestOutbox } from './outboxes.ts';
import { broker, testRelay, until } from './relays.ts';

describe.each(outboxes)('the relay of %s', (_, open) => {
  let fixture: TestOutbox;
  beforeEach(async () => {
    fixture = await open();
  });
  afterEach(() => fixture.drop());

  it('publishes at once when woken, batch after batch', async () => {
    const { published: publishedEvents, publish } = broker();
    const relay = testRelay({ outbox: fixture.outbox, publish, batch: 10 });
    const events = Array.from({ length: 35 }, () => quantityUpdated());
    await fixture.emit(...events);
    relay.wake();
    await until(() => publishedEvents.length === 35);
    await relay.stop();
    expect(publishedEvents.sort()).toEqual(idsOf(events));
  });

  it('publishes by its timer what nobody woke it for', async () => {
    const { published: publishedEvents, publish } = broker();
    await fixture.emit(quantityUpdated());
    const relay = testRelay({ outbox: fixture.outbox, publish, intervalMs: 50 });
    await until(() => publishedEvents.length === 1);
    await relay.stop();
  });

  it('publishes each event once with two relays at work and nothing failing', async () => {
    const { published: publishedEvents, publish } = broker();
    const relays = [1, 2].map(() => testRelay({ outbox: fixture.outbox, publish, batch: 7, intervalMs: 20 }));
    const events = Array.from({ length: 60 }, () => quantityUpdated());
    for (const event of events) {
      await fixture.emit(event);
      for (const relay of relays) relay.wake();
    }
    await until(() => publishedEvents.length >= events.length);
    await Promise.all(relays.map((relay) => relay.stop()));
    expect(publishedEvents.sort()).toEqual(idsOf(events));
  });

  it('lets no topic that fails hold back another, and publishes it when it works again', async () => {
    let isBroken = true;
    const { published: publishedEvents, publish } = broker((topic) => isBroken && topic === 'sale-created');
    const relay = testRelay({ outbox: fixture.outbox, publish, batch: 5, intervalMs: 50 });
    const sales = Array.from({ length: 20 }, saleCreated);
    await fixture.emit(...sales);
    for (let i = 0; i < 3; i++) {
      const event = quantityUpdated();
      await fixture.emit(event);
      relay.wake();
      await until(() => publishedEvents.includes(event.data.eventId));
    }
    expect(publishedEvents).toHaveLength(3);
    isBroken = false;
    await until(() => publishedEvents.length === 23);
    await relay.stop();
  });

  it('lets no event that spoils its batch hold back its neighbours for ever', async () => {
    const [poison, ...fine] = Array.from({ length: 5 }, saleCreated);
    if (!poison) throw new Error('there is a first');
    const { published: publishedEvents, publish } = broker((_topic, ids) => ids.includes(poison.data.eventId));
    await fixture.emit(poison, ...fine);
    const relay = testRelay({ outbox: fixture.outbox, publish, intervalMs: 50 });
    await until(() => publishedEvents.length === fine.length);
    await relay.stop();
    expect(publishedEvents.sort()).toEqual(idsOf(fine));
  });

  it('drains what is committed before it stops, and does nothing after', async () => {
    const { published: publishedEvents, publish } = broker();
    const relay = testRelay({ outbox: fixture.outbox, publish, batch: 3 });
    const events = Array.from({ length: 10 }, () => quantityUpdated());
    await fixture.emit(...events);
    await relay.stop();
    expect(publishedEvents.sort()).toEqual(idsOf(events));
    await fixture.emit(quantityUpdated());
    relay.wake();
    await sleep(100);
    expect(publishedEvents).toHaveLength(10);
  });

  it('stops within its bound when the broker hangs', async () => {
    await fixture.emit(quantityUpdated());
    const hang = Promise.withResolvers<Set<string>>();
    const relay = testRelay({ outbox: fixture.outbox, publish: () => hang.promise, drainMs: 100 });
    const startTime = Date.now();
    await relay.stop();
    expect(Date.now() - startTime).toBeLessThan(1000);
    hang.resolve(new Set());
  });

  it('tells what it does in metrics', async () => {
    const registry = new Registry();
    const relay = testRelay({ outbox: fixture.outbox, publish: broker().publish, registry });
    await fixture.emit(saleCreated());
    await relay.stop();
    const text = await registry.metrics();
    expect(text).toMatch(/events_published_total\{topic="sale-created"\} 1/);
    expect(text).toMatch(/event_publish_lag_seconds_count 1/);
    expect(text).toMatch(/outbox_oldest_pending_seconds [\d.]+/);
    expect(text).toMatch(/outbox_pending 0/);
  });
});
