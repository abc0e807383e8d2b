import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { sampled, sampledGauge, sampledGauges } from './sampled-gauges.ts';

const log = { warn: () => undefined };

/** A store that counts how often it is asked. */
const store = () => {
  let readCalls = 0;
  return { read: async () => ++readCalls, asked: () => readCalls };
};

describe('a sampled gauge', () => {
  it('asks the store once for as many scrapes as come within 15 s, however close together', async () => {
    let now = 0;
    const { read, asked: readCount } = store();
    const registry = new Registry();
    const sample = sampled({ name: 'pending', read, log, clock: () => now });
    sampledGauge(sample, { registry, name: 'pending', help: 'waits', of: (count) => count });
    await Promise.all([registry.metrics(), registry.metrics()]);
    now = 14_999;
    await registry.metrics();
    expect(readCount()).toBe(1);
    now = 15_000;
    expect(await registry.metrics()).toContain('pending 2');
  });

  it('is NaN while the store does not tell, and asks it again no sooner', async () => {
    let now = 0;
    let readCalls = 0;
    const read = () => Promise.reject<number>(new Error(`away ${++readCalls}`));
    const registry = new Registry();
    const sample = sampled({ name: 'pending', read, log, clock: () => now });
    sampledGauge(sample, { registry, name: 'pending', help: 'waits', of: (count) => count });
    expect(await registry.metrics()).toContain('pending Nan');
    now = 10_000;
    await registry.metrics();
    expect(readCalls).toBe(1);
  });

  it('waits for no store that hangs, and asks it nothing more until it answers', async () => {
    let now = 0;
    let readCalls = 0;
    const hang = Promise.withResolvers<number>();
    const read = () => {
      readCalls++;
      return readCalls === 1 ? hang.promise : Promise.resolve(7);
    };
    const registry = new Registry();
    const sample = sampled({ name: 'pending', read, log, timeoutMs: 5, clock: () => now });
    sampledGauge(sample, { registry, name: 'pending', help: 'waits', of: (count) => count });
    for (; now < 60_000; now += 15_000) expect(await registry.metrics()).toContain('pending Nan');
    expect(readCalls).toBe(1);
    hang.resolve(1);
    await hang.promise;
    expect(await registry.metrics()).toMatch(/pending [17]/);
  });

  it('drops the label values that are no longer in a reading', async () => {
    let now = 0;
    const readings: Record<string, number>[] = [{ PAID: 2, SHIPPED: 1 }, { PAID: 3 }];
    const read = async () => readings.shift() ?? {};
    const registry = new Registry();
    const sample = sampled({ name: 'orders', read, log, clock: () => now });
    sampledGauges(sample, { registry, name: 'orders', help: 'open', label: 'status', of: (counts) => counts });
    expect(await registry.metrics()).toContain('orders{status="SHIPPED"} 1');
    now = 15_000;
    const text = await registry.metrics();
    expect(text).toContain('orders{status="PAID"} 3');
    expect(text).not.toContain('SHIPPED');
  });
});
