import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Order } from '@eshop/contracts/order';
import { describe, expect, it } from 'vitest';
import { askPostgres, connectPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call } from './support/http.ts';
import { address, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { newCustomer, type Person } from './support/people.ts';
import { control } from './support/platform.ts';

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

/** Freezes what a step waits for, lets the order process die there, and lets go. */
const dieWhile = async (given: Attempt, freeze: () => Promise<() => Promise<unknown>>) => {
  const thaw = await freeze();
  const lost = place(given).catch((error: unknown) => error);
  await pause(1000);
  await control.kill('order', 'SIGKILL');
  await lost;
  await thaw();
  await control.untilReady('order');
};

const frozen = (name: string) => async () => {
  await control.kill(name, 'SIGSTOP');
  return () => control.kill(name, 'SIGCONT');
};

/** Holds the outbox, so that the transaction that completes an order waits; ends with the connection. */
const lockedOutbox = async () => {
  const client = await connectPostgres('order', 'POSTGRES_ORDER_WRITE_URL');
  await client.query('begin');
  await client.query('lock table outbox in exclusive mode');
  return () => client.end();
};

describe('the order process killed while placing', () => {
  it.each([
    ['reads the products', frozen('product'), 0],
    ['reserves stock', frozen('warehouse'), 1],
    ['has reserved, and asks for shipping', frozen('shipping-cost'), 1],
    ['completes the order', lockedOutbox, 1],
  ] as const)('while it %s: nothing leaks, and the same key places the order once', async (_step, freeze, left) => {
    const given = await attempt();
    await dieWhile(given, freeze);
    const rows = await askPostgres<{ status: string }>(
      'order',
      'POSTGRES_ORDER_WRITE_URL',
      'select status from orders where user_id = $1',
      [given.buyer.id],
    );
    expect(rows).toEqual(Array(left).fill({ status: 'PLACING' }));
    const placed = await eventually(async () => {
      const answer = await place(given);
      if (answer.status !== 201) throw new Error(`${answer.status}`);
      return answer.body;
    }, 70_000);
    expect(placed.status).toBe('PENDING_PAYMENT');
    await eventually(async () =>
      expect(await stockOf(given.productId)).toEqual({ onHand: 3, reserved: 1, available: 2 }),
    );
    const { body } = await call<{ items: Order[] }>('order', 'GET /v1/orders', { token: given.buyer.token });
    expect(body.items.length).toBeLessThanOrEqual(1);
  });

  it('after the commit and before the events are out: they go out when it lives again', async () => {
    const given = await attempt();
    await control.kill('redis-dapr', 'SIGSTOP');
    const answer = await place(given);
    expect(answer.status).toBe(201);
    await control.kill('order', 'SIGKILL');
    await control.kill('redis-dapr', 'SIGCONT');
    await control.untilReady('order');
    const payment = await eventually(() => submitProof(given.buyer, answer.body.id));
    await eventually(async () => {
      const { body } = await call<{ items: Order[] }>('order', 'GET /v1/orders', { token: given.buyer.token });
      expect(body.items).toHaveLength(1);
    }, 60_000);
    expect((await tryDecide(payment.id, 'approve')).status).toBe(200);
    await untilStatus(given.buyer, answer.body.id, 'PAID', 60_000);
  });
});
