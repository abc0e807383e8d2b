import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchOrders } from '../src/metrics.ts';
import { onPaymentUpdated } from '../src/subscriptions/payment-updated.ts';
import { beginNewOrder, openLists, openOrders, paymentNews } from './order.ts';

let write: Awaited<ReturnType<typeof openOrders>>;
let read: Awaited<ReturnType<typeof openLists>>;
beforeAll(async () => {
  write = await openOrders();
  read = await openLists();
});
afterAll(async () => {
  await write.drop();
  await read.drop();
});

const scrape = () => {
  const metrics = createMetrics();
  watchOrders(metrics, { write: write.db, read: read.db, log: { warn: () => undefined } });
  return metrics.registry.metrics();
};
const lag = (text: string, sweep: string) =>
  Number(new RegExp(`order_sweep_lag_seconds\\{sweep="${sweep}"\\} ([\\d.]+)`).exec(text)?.[1]);

it('counts orders by each state that they do not stay in, also where there are none', async () => {
  const summary = { number: 'ES-1', user_id: 'ada', version: 1, items: 1, total: 1, currency: 'USD', search: '' };
  const now = new Date();
  const times = { payment_deadline: now, created_at: now, updated_at: now };
  for (const [index, status] of (['PAID', 'PAID', 'DELIVERED'] as const).entries()) {
    const id = `00000000-0000-7000-8000-00000000000${index}`;
    await read.db
      .insertInto('order_summaries')
      .values({ ...summary, ...times, id, status, customer: 'Ada', customer_search: 'ada' })
      .execute();
  }

  const lines = (await scrape()).split('\n').filter((line) => line.startsWith('orders_open{'));

  expect(lines.sort()).toEqual([
    'orders_open{status="PAID"} 2',
    'orders_open{status="PAYMENT_SUBMITTED"} 0',
    'orders_open{status="PENDING_PAYMENT"} 0',
    'orders_open{status="SHIPPED"} 0',
  ]);
});

it('tells since when the oldest order waits for its sweep, and nothing of one that is not due', async () => {
  await write.pending();
  expect(lag(await scrape(), 'unpaid')).toBe(0);
  await write.pending(-2);
  const { id } = await beginNewOrder(write);
  await write.age(id);
  const submittedOrder = await write.pending();
  const reviewDeadline = new Date(Date.now() - 30_000).toISOString();
  await onPaymentUpdated(write.transact).handle(paymentNews(submittedOrder.id, 'SUBMITTED', null, { reviewDeadline }));

  const text = await scrape();

  expect(lag(text, 'unpaid')).toBeGreaterThanOrEqual(120);
  expect(lag(text, 'unreviewed')).toBeGreaterThanOrEqual(30);
  expect(lag(text, 'unreviewed')).toBeLessThan(120);
  expect(lag(text, 'placing')).toBeGreaterThanOrEqual(60);
  expect(lag(text, 'placing')).toBeLessThan(120);
});
