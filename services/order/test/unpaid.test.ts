import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateways } from '../src/gateways/gateways.ts';
import { createExpireUnpaid } from '../src/jobs/expire-unpaid.ts';
import { onPaymentUpdated } from '../src/subscriptions/payment-updated.ts';
import { createCancelOrder } from '../src/use-cases/cancel-order.ts';
import { createExpireOrder } from '../src/use-cases/expire-order.ts';
import { openOrders, paymentNews } from './order.ts';
import { ada, failToConnect, log, otherServices } from './other-services.ts';

describe('the end of an unpaid order', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    fixture = await openOrders();
  });
  afterAll(() => fixture.drop());

  const using = (close: Gateways['payment']['close']) => {
    const metrics = createMetrics();
    const deps = { ...otherServices({ payment: { close } }).gateways, ...fixture.writeSide, log, metrics };
    const expireUnpaid = createExpireUnpaid({ ...deps, ...fixture.unfinished, expireOrder: createExpireOrder(deps) });
    return { expireUnpaid, cancelOrder: createCancelOrder(deps), metrics };
  };
  const statusOf = async ({ id }: { id: string }) => (await fixture.orders.get(id))?.status;

  it('is decided by payment, and one that cannot be decided delays no other', async () => {
    const ends = ['away', 'not-yet', 'submitted', 'approved', 'closed'] as const;
    const orders = await Promise.all(ends.map(async (end) => ({ end, order: await fixture.pending(-1) })));
    const endOf = (orderId: string) => orders.find(({ order }) => order.id === orderId)?.end ?? 'closed';
    const { expireUnpaid, metrics } = using(async ({ orderId }, reason) => {
      expect(reason).toBe('expired');
      const end = endOf(orderId);
      return end === 'away' ? failToConnect() : { outcome: end, closedFor: end === 'closed' ? reason : null };
    });
    const due = await fixture.pending(10);
    await Promise.all([expireUnpaid(), expireUnpaid()]);
    const statuses = await Promise.all([...orders.map(({ order }) => order), due].map(statusOf));
    const [waits, follows] = [Array(2).fill('PENDING_PAYMENT'), ['PAYMENT_SUBMITTED', 'PAID', 'EXPIRED']];
    expect(statuses).toEqual([...waits, ...follows, 'PENDING_PAYMENT']);
    expect((await metrics.itemFailures.get()).values).toEqual([{ labels: { task: 'expire-unpaid' }, value: 1 }]);
  });

  it('comes when nobody reviewed its proof in time, unless payment says otherwise', async () => {
    const submitOrder = async (reviewDeadline: string) => {
      const order = await fixture.pending();
      await onPaymentUpdated(fixture.transact).handle(paymentNews(order.id, 'SUBMITTED', null, { reviewDeadline }));
      return order;
    };
    const [past, future] = [-60_000, 60_000].map((ms) => new Date(Date.now() + ms).toISOString()) as [string, string];
    const ends = ['closed', 'approved', 'submitted', 'away'] as const;
    const orders = await Promise.all(ends.map(async (end) => ({ end, order: await submitOrder(past) })));
    const waitingOrder = await submitOrder(future);
    const { expireUnpaid } = using(async ({ orderId }, reason) => {
      const end = orders.find(({ order }) => order.id === orderId)?.end ?? expect.fail('not due');
      if (end === 'away') return failToConnect();
      return { outcome: end, closedFor: end === 'closed' ? reason : null, version: 3, reviewDeadline: future };
    });
    await Promise.all([expireUnpaid(), expireUnpaid()]);
    const statuses = await Promise.all([...orders.map(({ order }) => order), waitingOrder].map(statusOf));
    expect(statuses).toEqual(['EXPIRED', 'PAID', 'PAYMENT_SUBMITTED', 'PAYMENT_SUBMITTED', 'PAYMENT_SUBMITTED']);
    const keptOrder = await fixture.orders.get(orders[2]?.order.id ?? '');
    expect(keptOrder?.reviewDeadline?.toISOString(), 'as payment says').toBe(future);
  });

  it('is a cancelling when its payment was closed for that before', async () => {
    const order = await fixture.pending(-1);
    await using(async () => ({ outcome: 'closed', closedFor: 'cancelled' })).expireUnpaid();
    expect(await statusOf(order)).toBe('CANCELLED');
  });

  it('by its buyer is a 409 when payment was faster, and a 404 for somebody else', async () => {
    const order = await fixture.pending();
    const { cancelOrder } = using(async () => ({ outcome: 'approved', closedFor: null }));
    await expect(cancelOrder(ada, order.id)).rejects.toMatchObject({ problem: { status: 409 } });
    const sweep = using(async () => ({ outcome: 'closed', closedFor: 'expired' }));
    await expect(sweep.cancelOrder(ada, order.id)).rejects.toMatchObject({ problem: { status: 409 } });
    await expect(cancelOrder({ ...ada, id: 'eve' }, order.id)).rejects.toMatchObject({ problem: { status: 404 } });
    expect(await statusOf(order)).toBe('PENDING_PAYMENT');
  });

  it('by its buyer is told as such also when the news of the closed payment comes first', async () => {
    const order = await fixture.pending();
    const { cancelOrder } = using(async ({ orderId }) => {
      await onPaymentUpdated(fixture.transact).handle(paymentNews(orderId, 'CLOSED', 'cancelled'));
      return { outcome: 'closed', closedFor: 'cancelled' };
    });
    expect(await cancelOrder(ada, order.id)).toMatchObject({ status: 'CANCELLED' });
    await expect(cancelOrder(ada, order.id), 'a second time').rejects.toMatchObject({ problem: { status: 409 } });
  });
});
