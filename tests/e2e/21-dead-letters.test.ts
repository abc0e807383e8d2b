import { randomUUID } from 'node:crypto';
import type { DeadLetter } from '@eshop/contracts/dead-letter';
import { apps, deadLetterTopic } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { whileFrozen } from './support/frozen.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { deliver } from './support/jobs.ts';
import { paidOrder } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';

interface Letters {
  items: DeadLetter[];
  nextCursor: string | null;
}

const takers = apps.filter(({ subscribes }) => subscribes.length > 0).map(({ id, subscribes }) => ({ id, subscribes }));

describe.each(takers)('dead letters of $id', ({ id, subscribes }) => {
  const base = `/v1/dead-letters/${id}`;
  const ask = async (operation: string, role: 'admin' | 'manager' = 'admin') =>
    call<Letters>(id, operation, { token: await tokenOf(role) });
  const letters = (query = '') => expectStatus(200, ask(`GET ${base}?limit=100${query}`));
  const [topic = ''] = subscribes;
  /** Keeps an event as its sidecar does once nobody could take it. */
  const keep = async (data: { eventId: string }) => {
    const dead = deadLetterTopic(id, topic as Parameters<typeof deadLetterTopic>[1]);
    expect((await deliver(id, dead, data)).body).toEqual({ status: 'SUCCESS' });
    const keptLetter = (await letters(`&topic=${topic}`)).items.find((letter) => letter.eventId === data.eventId);
    if (!keptLetter) throw new Error('it was not kept');
    return keptLetter;
  };

  it('are seen with their payload, once, by topic, and dropped', async () => {
    const poison = { eventId: randomUUID(), nonsense: [1, null] };
    const keptLetter = await keep(poison);
    expect(keptLetter).toMatchObject({ topic, payload: poison, error: expect.any(String) });
    await keep(poison);
    expect((await letters()).items.filter(({ eventId }) => eventId === poison.eventId)).toHaveLength(1);
    const otherTopic = subscribes.find((one) => one !== topic);
    if (otherTopic)
      expect((await letters(`&topic=${otherTopic}`)).items.map((one) => one.eventId)).not.toContain(poison.eventId);
    expect((await ask(`GET ${base}?topic=no-such-topic`)).status).toBe(400);
    const discard = { token: await tokenOf('admin'), body: { reason: 'poison' } };
    expect((await call(id, `POST ${base}/${keptLetter.id}/discard`, discard)).status).toBe(204);
    expect((await ask(`DELETE ${base}/${keptLetter.id}`)).status).toBe(404);
    expect((await letters()).items.map(({ id: one }) => one)).not.toContain(keptLetter.id);
  });

  it('that fail again stay, with a reason', async () => {
    const keptLetter = await keep({ eventId: randomUUID() });
    expect(await ask(`POST ${base}/${keptLetter.id}/redrive`)).toMatchObject({ status: 409 });
    expect((await letters()).items.map(({ id: one }) => one)).toContain(keptLetter.id);
    await ask(`DELETE ${base}/${keptLetter.id}`);
  });

  it('are an admin’s alone, and a 404 where there is none', async () => {
    for (const operation of [`GET ${base}`, `POST ${base}/${randomUUID()}/redrive`, `DELETE ${base}/${randomUUID()}`]) {
      expect((await call(id, operation)).status).toBe(401);
      expect((await ask(operation, 'manager')).status).toBe(403);
    }
    expect((await ask(`POST ${base}/${randomUUID()}/redrive`)).status).toBe(404);
    expect((await ask(`DELETE ${base}/made-up`)).status).toBe(404);
  });

  it('come page by page', async () => {
    const keptLetters = [await keep({ eventId: randomUUID() }), await keep({ eventId: randomUUID() })];
    const first = await expectStatus(200, ask(`GET ${base}?limit=1`));
    const second = await expectStatus(200, ask(`GET ${base}?limit=1&cursor=${first.nextCursor}`));
    expect([...first.items, ...second.items].map(({ id: one }) => one)).toEqual(
      keptLetters.map(({ id: one }) => one).reverse(),
    );
    for (const { id: letterId } of keptLetters) await ask(`DELETE ${base}/${letterId}`);
  });
});

describe('a dead letter', () => {
  it('that can be taken now is taken, and not again when the broker brings it after all', async () => {
    const { product } = await newGoods(1);
    const buyer = await newCustomer();
    const token = await tokenOf('admin');
    const orders = async () => {
      const path = `GET /v1/sales/summary?productId=${product.id}`;
      return (await expectStatus(200, call<{ orders: number }>('sales-report', path, { token }))).orders;
    };
    await whileFrozen('sales-report-sidecar', async () => {
      const order = await paidOrder(buyer, product.id);
      const sale = await saleOf(order.id);
      await deliver('sales-report', 'sales-report-sale-created-dead', sale);
      const base = '/v1/dead-letters/sales-report';
      const { items } = await expectStatus(200, call<Letters>('sales-report', `GET ${base}`, { token }));
      const keptLetter = items.find(({ eventId }) => eventId === sale.eventId);
      expect(await orders()).toBe(0);
      expect(await call('sales-report', `POST ${base}/${keptLetter?.id}/redrive`, { token })).toMatchObject({
        status: 204,
      });
      expect(await orders()).toBe(1);
      expect((await call('sales-report', `POST ${base}/${keptLetter?.id}/redrive`, { token })).status).toBe(404);
      expect((await deliver('sales-report', 'sale-created', sale)).body).toEqual({ status: 'SUCCESS' });
    });
    expect(await orders()).toBe(1);
  });
});

const saleOf = (orderId: string) =>
  eventually(async () => {
    const query = "select data from outbox where topic = 'sale-created' and data->>'orderId' = $1";
    const [row] = await askPostgres<{ data: { eventId: string } }>('order', 'POSTGRES_ORDER_WRITE_URL', query, [
      orderId,
    ]);
    if (!row) throw new Error('order told of no sale');
    return row.data;
  });
