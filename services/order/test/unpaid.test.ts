import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateways } from '../src/gateways/gateways.ts';
import { createOrders } from '../src/orders.ts';
import { onPaymentUpdated } from '../src/subscriptions/payment-updated.ts';
import { createSweeps } from '../src/sweeps.ts';
import { openOrders, paymentNews } from './order.ts';
import { ada, away, log, others, placingDeps } from './others.ts';

describe('the end of an unpaid order', () => {
  let opened: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    opened = await openOrders();
  });
  afterAll(() => opened.drop());

  const using = (close: Gateways['payment']['close']) => {
    const { orders, unfinished } = opened;
    const metrics = createMetrics();
    const gateways = others({ payment: { close } }).gateways;
    const deps = { ...gateways, ...placingDeps(metrics), orders, unfinished, log, metrics };
    return { sweeps: createSweeps(deps), orders: createOrders(deps), metrics };
  };
  const statusOf = async ({ id }: { id: string }) => (await opened.orders.get(id))?.status;

  it('is decided by payment, and one that cannot be decided delays no other', async () => {
    const ends = ['away', 'not-yet', 'submitted', 'approved', 'closed'] as const;
    const orders = await Promise.all(ends.map(async (end) => ({ end, order: await opened.pending(-1) })));
    const endOf = (orderId: string) => orders.find(({ order }) => order.id === orderId)?.end ?? 'closed';
    const { sweeps, metrics } = using(async ({ orderId }, reason) => {
      expect(reason).toBe('expired');
      const end = endOf(orderId);
      return end === 'away' ? away() : { outcome: end, closedFor: end === 'closed' ? reason : null };
    });
    const due = await opened.pending(10);
    await Promise.all([sweeps['expire-unpaid'](), sweeps['expire-unpaid']()]);
    const found = await Promise.all([...orders.map(({ order }) => order), due].map(statusOf));
    const [waits, follows] = [Array(2).fill('PENDING_PAYMENT'), ['PAYMENT_SUBMITTED', 'PAID', 'EXPIRED']];
    expect(found).toEqual([...waits, ...follows, 'PENDING_PAYMENT']);
    expect((await metrics.itemFailures.get()).values).toEqual([{ labels: { task: 'expire-unpaid' }, value: 1 }]);
  });

  it('comes when nobody reviewed its proof in time, unless payment says otherwise', async () => {
    const submitted = async (reviewDeadline: string) => {
      const order = await opened.pending();
      await onPaymentUpdated(opened.transact).handle(paymentNews(order.id, 'SUBMITTED', null, { reviewDeadline }));
      return order;
    };
    const [past, future] = [-60_000, 60_000].map((ms) => new Date(Date.now() + ms).toISOString()) as [string, string];
    const ends = ['closed', 'approved', 'submitted', 'away'] as const;
    const orders = await Promise.all(ends.map(async (end) => ({ end, order: await submitted(past) })));
    const waiting = await submitted(future);
    const { sweeps } = using(async ({ orderId }, reason) => {
      const end = orders.find(({ order }) => order.id === orderId)?.end ?? expect.fail('not due');
      if (end === 'away') return away();
      return { outcome: end, closedFor: end === 'closed' ? reason : null, version: 3, reviewDeadline: future };
    });
    await Promise.all([sweeps['expire-unpaid'](), sweeps['expire-unpaid']()]);
    const found = await Promise.all([...orders.map(({ order }) => order), waiting].map(statusOf));
    expect(found).toEqual(['EXPIRED', 'PAID', 'PAYMENT_SUBMITTED', 'PAYMENT_SUBMITTED', 'PAYMENT_SUBMITTED']);
    const kept = await opened.orders.get(orders[2]?.order.id ?? '');
    expect(kept?.reviewDeadline?.toISOString(), 'as payment says').toBe(future);
  });

  it('is a cancelling when its payment was closed for that before', async () => {
    const order = await opened.pending(-1);
    await using(async () => ({ outcome: 'closed', closedFor: 'cancelled' })).sweeps['expire-unpaid']();
    expect(await statusOf(order)).toBe('CANCELLED');
  });

  it('by its buyer is a 409 when payment was faster, and a 404 for somebody else', async () => {
    const order = await opened.pending();
    const { orders } = using(async () => ({ outcome: 'approved', closedFor: null }));
    await expect(orders.cancel(ada, order.id)).rejects.toMatchObject({ problem: { status: 409 } });
    const expired = using(async () => ({ outcome: 'closed', closedFor: 'expired' }));
    await expect(expired.orders.cancel(ada, order.id)).rejects.toMatchObject({ problem: { status: 409 } });
    await expect(orders.cancel({ ...ada, id: 'eve' }, order.id)).rejects.toMatchObject({ problem: { status: 404 } });
    expect(await statusOf(order)).toBe('PENDING_PAYMENT');
  });

  it('by its buyer is told as such also when the news of the closed payment comes first', async () => {
    const order = await opened.pending();
    const { orders } = using(async ({ orderId }) => {
      await onPaymentUpdated(opened.transact).handle(paymentNews(orderId, 'CLOSED', 'cancelled'));
      return { outcome: 'closed', closedFor: 'cancelled' };
    });
    expect(await orders.cancel(ada, order.id)).toMatchObject({ status: 'CANCELLED' });
    await expect(orders.cancel(ada, order.id), 'a second time').rejects.toMatchObject({ problem: { status: 409 } });
  });
});
