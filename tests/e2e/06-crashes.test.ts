import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Order } from '@eshop/contracts/order';
import { describe, expect, it } from 'vitest';
import { askPostgres, connectPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { whileFrozen } from './support/frozen.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { address, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { newCustomer, type Person } from './support/people.ts';
import { control, eshop } from './support/platform.ts';

interface Attempt {
  buyer: Person;
  productId: string;
  key: string;
  zip: string;
}

const attempt = async (): Promise<Attempt> => ({
  buyer: await newCustomer(),
  productId: (await newGoods(3)).product.id,
  key: randomUUID(),
  // One that no shipping quote is cached for.
  zip: String(10_000 + Math.floor(Math.random() * 89_999)),
});

const place = ({ buyer, productId, key, zip }: Attempt) =>
  call<Order>('order', 'POST /v1/orders', {
    token: buyer.token,
    headers: { 'idempotency-key': key },
    body: { address: { ...address, zip }, items: [{ productId, quantity: 1 }] },
  });

type During = (work: () => Promise<void>) => Promise<void>;

/** Lets the order process die while what its step waits for stands still. */
const dieDuring = async (given: Attempt, during: During) => {
  await during(async () => {
    const lostPlacement = place(given).catch((error: unknown) => error);
    await pause(1000);
    await control.kill('order', 'SIGKILL');
    await lostPlacement;
  });
  await control.untilReady('order');
};

const whenFrozen =
  (name: string): During =>
  (work) =>
    whileFrozen(name, work);

/** Holds the outbox, so that the transaction that completes an order waits. */
const lockedOutbox: During = async (work) => {
  const client = await connectPostgres('order', 'POSTGRES_ORDER_WRITE_URL');
  await client.query('begin');
  await client.query('lock table outbox in exclusive mode');
  await work().finally(() => client.end());
};

const steps = [
  { step: 'reads the products', during: whenFrozen('product'), left: 0 },
  { step: 'reserves stock', during: whenFrozen('warehouse'), left: 1 },
  { step: 'has reserved, and asks for shipping', during: whenFrozen('shipping-cost'), left: 1 },
  { step: 'completes the order', during: lockedOutbox, left: 1 },
];

describe('the order process killed while placing', () => {
  const attempts = new Map<string, Attempt>();

  it.each(steps)('while it $step: leaves at most an order that the sweep undoes', async ({ step, during, left }) => {
    const attemptedOrder = await attempt();
    attempts.set(step, attemptedOrder);
    await dieDuring(attemptedOrder, during);
    const query = 'select status from orders where user_id = $1';
    const rows = await askPostgres('order', 'POSTGRES_ORDER_WRITE_URL', query, [attemptedOrder.buyer.id]);
    expect(rows).toEqual(Array(left).fill({ status: 'PLACING' }));
  });

  it.each(steps)('while it $step: leaks nothing, and the same key places the order once', async ({ step }) => {
    const attemptedOrder = attempts.get(step);
    if (!attemptedOrder) throw new Error('its process did not die');
    const placedOrder = await eventually(() => expectStatus(201, place(attemptedOrder)), 70_000);
    expect(placedOrder.status).toBe('PENDING_PAYMENT');
    await eventually(async () =>
      expect(await stockOf(attemptedOrder.productId)).toEqual({ onHand: 3, reserved: 1, available: 2 }),
    );
    await eventually(async () => {
      const { body } = await call<{ items: Order[] }>('order', 'GET /v1/orders', { token: attemptedOrder.buyer.token });
      expect(body.items).toHaveLength(1);
    });
  });

  it('after the commit and before the events are out: they go out when it lives again', async () => {
    const attemptedOrder = await attempt();
    const answer = await whileFrozen(eshop.broker, async () => {
      const placement = await place(attemptedOrder);
      await control.kill('order', 'SIGKILL');
      return placement;
    });
    expect(answer.status).toBe(201);
    await control.untilReady('order');
    const payment = await eventually(() => submitProof(attemptedOrder.buyer, answer.body.id));
    await eventually(async () => {
      const { body } = await call<{ items: Order[] }>('order', 'GET /v1/orders', { token: attemptedOrder.buyer.token });
      expect(body.items).toHaveLength(1);
    }, 60_000);
    expect((await tryDecide(payment.id, 'approve')).status).toBe(200);
    await untilStatus(attemptedOrder.buyer, answer.body.id, 'PAID', 60_000);
  });
});
