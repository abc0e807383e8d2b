import { newId } from '@eshop/contracts/ids';
import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchAlerts, watchReservations } from '../src/metrics.ts';
import { openWarehouse, orderNews } from './warehouse.ts';

let shop: Awaited<ReturnType<typeof openWarehouse>>;
beforeAll(async () => {
  shop = await openWarehouse();
});
afterAll(() => shop.drop());

const scrape = () => {
  const metrics = createMetrics();
  watchReservations(metrics, { db: shop.db, log: { warn: () => undefined } });
  return metrics.registry.metrics();
};

it('counts what is held for orders that are not paid, and tells how old the oldest is', async () => {
  const warehouse = await shop.warehouse();
  const product = await shop.product({ [warehouse]: 9 });
  const orders = [newId(), newId(), newId()] as const;
  for (const order of orders)
    await shop.reserve(order, { toZip: '10001', items: [{ productId: product, quantity: 1 }] });
  await shop.db
    .updateTable('reservations')
    .set({ updated_at: sql`now() - interval '1 hour'` })
    .where('order_id', '=', orders[0])
    .execute();
  await shop.deliver(orderNews(orders[2], 'PAYMENT_SUBMITTED', 'PAID'));

  const text = await scrape();

  expect(text).toContain('reservations_active 2');
  expect(Number(/reservations_oldest_active_seconds ([\d.]+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(3600);
});

it('counts open stock alerts', async () => {
  const scrapeAlerts = () => {
    const metrics = createMetrics();
    watchAlerts(metrics, { db: shop.db, log: { warn: () => undefined } });
    return metrics.registry.getSingleMetricAsString('stock_alerts_open');
  };
  const alertsBefore = Number(/stock_alerts_open (\d+)/.exec(await scrapeAlerts())?.[1]);
  await shop.product({ [await shop.warehouse()]: 3 });
  expect(await scrapeAlerts()).toContain(`stock_alerts_open ${alertsBefore + 1}`);
});

it('knows the second delivery of an event from the first', async () => {
  const warehouse = await shop.warehouse();
  const product = await shop.product({ [warehouse]: 1 });
  const order = newId();
  await shop.reserve(order, { toZip: '10001', items: [{ productId: product, quantity: 1 }] });
  const paymentEvent = orderNews(order, 'PAYMENT_SUBMITTED', 'PAID');

  expect([await shop.deliver(paymentEvent), await shop.deliver(paymentEvent)]).toEqual([undefined, 'repeated']);
});
