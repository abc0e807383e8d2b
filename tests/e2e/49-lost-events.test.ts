import type { EventOf } from '@eshop/contracts/events';
import type { OrderSummary } from '@eshop/contracts/order';
import { encodeCursor } from '@eshop/contracts/page';
import type { AppId } from '@eshop/topology';
import { afterEach, describe, expect, it } from 'vitest';
import { askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { deliver, invoke, runJob } from './support/jobs.ts';
import { place, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { newCustomer, type Person, tokenOf } from './support/people.ts';

const databases = {
  order: 'POSTGRES_ORDER_WRITE_URL',
  warehouse: 'POSTGRES_WAREHOUSE_URL',
  'sales-report': 'POSTGRES_SALES_URL',
} as const;
const ask = <Row extends object>(app: keyof typeof databases, query: string, values: unknown[] = []) =>
  askPostgres<Row>(app, databases[app], query, values);

/** Sent longer ago than `EVENT_SETTLE_SECONDS`, and so to be compared. */
const sentSecondsAgo = 302;

/** Marks the events of an order's payment as sent some minutes ago, so that the relay passes them over: the broker lost them. */
const loseEventsOf = async (orderId: string) => {
  await ask(
    'order',
    `create function lose_event() returns trigger language plpgsql as $$
     begin new.sent_at = now() - interval '${sentSecondsAgo} seconds'; return new; end $$`,
  );
  await ask(
    'order',
    `create trigger lose_event before insert on outbox for each row
     when (new.data->>'orderId' = '${orderId}' and (new.topic = 'sale-created' or new.data->>'status' = 'PAID'))
     execute function lose_event()`,
  );
};

const reservationOf = async (orderId: string) =>
  (await ask<{ state: string }>('warehouse', 'select state from reservations where order_id = $1', [orderId]))[0]
    ?.state;

const listedStatus = async ({ token }: Person, orderId: string) => {
  const { items } = await expectStatus(200, call<{ items: OrderSummary[] }>('order', 'GET /v1/orders', { token }));
  return items.find(({ id }) => id === orderId)?.status;
};

const soldOrders = async (productId: string) =>
  (
    await expectStatus(
      200,
      call<{ orders: number }>('sales-report', `GET /v1/sales/summary?productId=${productId}`, {
        token: await tokenOf('admin'),
      }),
    )
  ).orders;

/** Compares once more from just before the lost events, which by now may lie behind what was compared already. */
const recover = async (app: keyof typeof databases, from: string) => {
  const cursor = encodeCursor({ at: from, id: '00000000-0000-0000-0000-000000000000' });
  await ask(
    app,
    `insert into event_cursors (source, sent_until) values ('order', $1)
     on conflict (source) do update set sent_until = $1, claimed_until = now()`,
    [cursor],
  );
  await runJob(app, 'recover-lost-events');
};

describe('events that the broker acknowledged and lost', () => {
  afterEach(() => ask('order', 'drop function if exists lose_event cascade'));

  it('are read from their source by every subscriber, and a late delivery changes nothing', async () => {
    const { product } = await newGoods(3);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, order.id);
    await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
    await eventually(async () => expect(await listedStatus(buyer, order.id)).toBe('PAYMENT_SUBMITTED'));
    const from = new Date(Date.now() - (sentSecondsAgo + 1) * 1000).toISOString();
    await loseEventsOf(order.id);
    await expectStatus(200, tryDecide(payment.id, 'approve'));
    await untilStatus(buyer, order.id, 'PAID');
    expect(await reservationOf(order.id)).toBe('HELD');
    expect(await listedStatus(buyer, order.id)).toBe('PAYMENT_SUBMITTED');
    expect(await soldOrders(product.id)).toBe(0);

    for (const app of ['warehouse', 'order', 'sales-report'] as const) await recover(app, from);

    expect(await reservationOf(order.id)).toBe('COMMITTED');
    expect(await listedStatus(buyer, order.id)).toBe('PAID');
    expect(await soldOrders(product.id)).toBe(1);
    const [lostEvent] = await ask<{ data: EventOf<'order-status-updated'> }>(
      'order',
      "select data from outbox where topic = 'order-status-updated' and data->>'orderId' = $1 and data->>'status' = 'PAID'",
      [order.id],
    );
    if (!lostEvent) throw new Error('the outbox does not hold the lost event');
    expect((await deliver('warehouse', 'order-status-updated', lostEvent.data)).body).toEqual({ status: 'SUCCESS' });
    await recover('warehouse', from);
    expect(await stockOf(product.id)).toEqual({ onHand: 3, reserved: 1, available: 2 });
  });

  it.each<[AppId, AppId, number]>([
    ['warehouse', 'order', 200],
    ['sales-report', 'order', 200],
    ['cart', 'product', 200],
    ['product', 'warehouse', 200],
    ['customer', 'order', 403],
    ['cart', 'payment', 403],
  ])('are shown to %s by %s: %i', async (caller, source, status) => {
    expect(await invoke(caller, source, 'GET /internal/sent-events')).toBe(status);
  });
});
