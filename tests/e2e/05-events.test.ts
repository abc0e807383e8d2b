import { randomUUID } from 'node:crypto';
import type { EventOf } from '@eshop/contracts/events';
import { type AppId, apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { askMysql, askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { whileFrozen } from './support/frozen.ts';
import { newGoods, receive, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { deliver, publish } from './support/jobs.ts';
import { changeStatus, orderOf, paymentOf, place, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';

type PaymentUpdated = EventOf<'payment-updated'>;

const paymentEvents = async (orderId: string): Promise<PaymentUpdated[]> => {
  const query =
    "select data from outbox where topic = 'payment-updated' and json_value(data, '$.orderId') = ? order by id";
  const rows = await askMysql<{ data: string | PaymentUpdated }>('payment', 'MYSQL_PAYMENT_URL', query, [orderId]);
  return rows.map(({ data }) => (typeof data === 'string' ? JSON.parse(data) : data));
};

describe('events', () => {
  it('of a payment in the wrong order, and then again, bring its order to the same end once', async () => {
    const { product } = await newGoods(1);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    await eventually(() => paymentOf(buyer, order.id));
    await whileFrozen('order-sidecar', async () => {
      const payment = await submitProof(buyer, order.id);
      await expectStatus(200, tryDecide(payment.id, 'approve'));
      const [submission, approval] = await paymentEvents(order.id);
      if (!submission || !approval) throw new Error('payment told too little');
      expect([submission.status, approval.status]).toEqual(['SUBMITTED', 'APPROVED']);

      expect((await deliver('order', 'payment-updated', approval)).body).toEqual({ status: 'SUCCESS' });
      expect((await orderOf(buyer, order.id)).status).toBe('PAID');
      expect((await deliver('order', 'payment-updated', submission)).body).toEqual({ status: 'SUCCESS' });
      expect((await deliver('order', 'payment-updated', approval)).body).toEqual({ status: 'SUCCESS' });
    });

    await untilStatus(buyer, order.id, 'PAID');
    expect((await orderOf(buyer, order.id)).timeline.map(({ status }) => status)).toEqual([
      'PENDING_PAYMENT',
      'PAYMENT_SUBMITTED',
      'PAID',
    ]);
    const admin = await tokenOf('admin');
    await eventually(async () => {
      const totals = await expectStatus(
        200,
        call('sales-report', `GET /v1/sales/summary?productId=${product.id}`, { token: admin }),
      );
      expect(totals).toMatchObject({ orders: 1, quantity: 1 });
    });
  });

  it('of a quantity from yesterday never overwrite today’s', async () => {
    const { product, warehouseId } = await newGoods(4);
    await receive(product.id, warehouseId, 3);
    const quantity = async () =>
      (await call<{ quantity: number }>('product', `GET /v1/products/${product.id}`)).body.quantity;
    await eventually(async () => expect(await quantity()).toBe(7));
    const yesterday = {
      eventId: randomUUID(),
      version: 1,
      occurredAt: new Date(0).toISOString(),
      productId: product.id,
      quantity: 999,
    };
    expect((await deliver('product', 'product-quantity-updated', yesterday)).body).toEqual({ status: 'SUCCESS' });
    expect(await quantity()).toBe(7);
  });

  it('delivered twice take stock and sales once', async () => {
    const { product } = await newGoods(3);
    const buyer = await newCustomer();
    const admin = await tokenOf('admin');
    const order = await place(buyer, { productId: product.id });
    await expectStatus(200, tryDecide((await submitProof(buyer, order.id)).id, 'approve'));
    await untilStatus(buyer, order.id, 'PAID');
    await expectStatus(200, changeStatus(order.id, { status: 'SHIPPED' }));
    await eventually(async () => expect(await stockOf(product.id)).toMatchObject({ onHand: 2 }));
    const query =
      "select topic, data from outbox where topic in ('order-status-updated', 'sale-created') and data->>'orderId' = $1";
    const events = await askPostgres<{ topic: string; data: { eventId: string } }>(
      'order',
      'POSTGRES_ORDER_WRITE_URL',
      query,
      [order.id],
    );
    expect(events.length).toBeGreaterThanOrEqual(4);
    for (const { topic, data } of events) {
      const app = topic === 'sale-created' ? 'sales-report' : 'warehouse';
      expect((await deliver(app, topic, data)).body).toEqual({ status: 'SUCCESS' });
    }
    expect(await stockOf(product.id)).toEqual({ onHand: 2, reserved: 0, available: 2 });
    const totals = await expectStatus(
      200,
      call('sales-report', `GET /v1/sales/summary?productId=${product.id}`, { token: admin }),
    );
    expect(totals).toMatchObject({ orders: 1, quantity: 1 });
  });

  it('that nobody can take become dead letters, which can be seen, tried again and dropped', async () => {
    const admin = await tokenOf('admin');
    const id = randomUUID();
    expect(await publish('product', 'product-updated', { eventId: id, nonsense: true }, id)).toBe(204);
    const letters = (app: AppId) =>
      expectStatus(
        200,
        call<{ items: { id: string; eventId: string; error: string }[] }>(
          app,
          `GET /v1/dead-letters/${app}?limit=100`,
          { token: admin },
        ),
      );
    for (const { id: app } of apps.filter(({ subscribes }) => subscribes.includes('product-updated'))) {
      const letter = await eventually(async () => {
        const deadLetter = (await letters(app)).items.find(({ eventId }) => eventId === id);
        if (!deadLetter) throw new Error('no dead letter yet');
        return deadLetter;
      });
      expect(letter.error).toContain('productId');
      expect((await call(app, `POST /v1/dead-letters/${app}/${letter.id}/redrive`, { token: admin })).status).toBe(409);
      expect((await call(app, `DELETE /v1/dead-letters/${app}/${letter.id}`, { token: admin })).status).toBe(204);
      expect((await letters(app)).items.map(({ eventId }) => eventId)).not.toContain(id);
    }
  });

  it('may only be published by the app that the topology names', async () => {
    const id = randomUUID();
    expect(await publish('cart', 'product-updated', { eventId: id }, id)).toBe(403);
  });
});
