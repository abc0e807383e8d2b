import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@eshop/contracts/ids';
import type { PlaceOrder } from '@eshop/contracts/order';
import type { AllocationOutcome } from '@eshop/contracts/stock';
import { createLog } from '@eshop/service-kit/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateways } from '../src/gateways/gateways.ts';
import { createOrders } from '../src/orders.ts';
import { createPlace } from '../src/placing/place.ts';
import { createOrderStore } from '../src/store/orders.ts';
import { onPaymentUpdated } from '../src/subscriptions/payment-updated.ts';
import { createSweeps } from '../src/sweeps.ts';
import { address, openOrders, paymentNews, shipping } from './order.ts';

const log = createLog('order', 'silent');
const usd = (amount: number) => ({ amount, currency: 'USD' });
const away = () => Promise.reject(new Error('nobody answers'));
const ada = { id: 'ada', username: 'ada', roles: [], may: () => false };

/** The other services, and what was asked of them. */
const others = (given: { [Name in keyof Gateways]?: Partial<Gateways[Name]> } = {}) => {
  const asked: string[] = [];
  const allocated = ({ items }: { items: { productId: string; quantity: number }[] }): AllocationOutcome => ({
    outcome: 'allocated',
    lines: items.map(({ productId, quantity }) => ({
      productId,
      allocations: [{ warehouseId: newId(), zip: '10001', quantity }],
    })),
  });
  const gateways: Gateways = {
    cart: { contents: async (userId) => ({ id: `user:${userId}`, items: [] }), fill: away, ...given.cart },
    payment: { close: async (_order, reason) => ({ outcome: 'closed', closedFor: reason }), ...given.payment },
    product: {
      snapshots: async (ids) => ({
        items: ids.map((id) => ({
          id,
          name: 'Falcon',
          price: usd(1000),
          cost: usd(600),
          vehicleClass: 'car',
          category: { id: 'suv', name: 'SUV', path: 'cars/suv' },
        })),
        missing: [],
      }),
      ...given.product,
    },
    shippingCost: { quote: async () => shipping, ...given.shippingCost },
    warehouse: {
      plan: async (wanted) => allocated(wanted),
      reserve: async (id, wanted) => {
        asked.push(`reserve ${id}`);
        return allocated(wanted);
      },
      release: async (id) => void asked.push(`release ${id}`),
      ...given.warehouse,
    },
  };
  return { gateways, asked };
};

describe('placing an order', () => {
  let opened: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    opened = await openOrders();
  });
  afterAll(() => opened.drop());

  const using = (gateways: Gateways, orders = opened.orders) => {
    const deps = { ...gateways, orders, log, paymentMinutes: 10 };
    return { place: createPlace(deps), sweeps: createSweeps(deps), orders: createOrders(deps) };
  };
  const body = (): PlaceOrder => ({ address, items: [{ productId: newId(), quantity: 3 }] });
  const rowOf = async (key: string) => (await opened.orders.byKey('ada', key))?.order;

  it('makes one order of one key, however often and however parallel it comes', async () => {
    const { gateways, asked } = others();
    const { place } = using(gateways);
    const [wanted, key] = [body(), newId()];
    const orders = await Promise.all(Array.from({ length: 8 }, () => place('ada', wanted, key)));
    orders.push(await place('ada', wanted, key));
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    expect(orders[0]).toMatchObject({ status: 'PENDING_PAYMENT', lines: [{ allocations: [{ quantity: 3 }] }] });
    expect(asked).toEqual([`reserve ${orders[0]?.id}`]);
  });

  it('refuses a key that came with another body, before it asks anybody', async () => {
    const key = newId();
    await using(others().gateways).place('ada', body(), key);
    const { place } = using(others({ product: { snapshots: away } }).gateways);
    await expect(place('ada', body(), key)).rejects.toMatchObject({ problem: { status: 422 } });
  });

  it('leaves nothing behind when stock is short, and may be tried again with the same key', async () => {
    const short = { outcome: 'short' as const, short: [{ productId: newId(), requested: 3, available: 1 }] };
    const { gateways, asked } = others({ warehouse: { reserve: async () => short } });
    const [wanted, key] = [body(), newId()];
    const refused = using(gateways).place('ada', wanted, key);
    await expect(refused).rejects.toMatchObject({ problem: { status: 409, short: short.short } });
    expect(await rowOf(key)).toBeUndefined();
    expect(asked).toHaveLength(1);
    expect(await using(others().gateways).place('ada', wanted, key)).toMatchObject({ status: 'PENDING_PAYMENT' });
  });

  it('gives back what it may have reserved when nobody answers', async () => {
    const { gateways, asked } = others({ warehouse: { reserve: away } });
    const key = newId();
    await expect(using(gateways).place('ada', body(), key)).rejects.toThrow('nobody answers');
    expect(await rowOf(key)).toBeUndefined();
    expect(asked).toEqual([expect.stringContaining('release')]);
  });

  it('takes back what it reserved when the total is not the one expected, and tells the new one', async () => {
    const { gateways, asked } = others();
    const placed = using(gateways).place('ada', { ...body(), expectedTotal: usd(1) }, newId());
    await expect(placed).rejects.toMatchObject({ problem: { status: 409, total: usd(3050) } });
    expect(asked).toHaveLength(2);
  });

  it('stays for the sweep when what was reserved cannot be given back', async () => {
    const { gateways } = others({ shippingCost: { quote: away }, warehouse: { release: away } });
    const key = newId();
    await expect(using(gateways).place('ada', body(), key)).rejects.toThrow('nobody answers');
    const left = await rowOf(key);
    expect(left?.status).toBe('PLACING');
    const { gateways: back, asked } = others();
    await using(back).sweeps['finish-placing']();
    expect(asked, 'not yet: it is not stale').toEqual([]);
    await opened.age(left?.id ?? '');
    await using(back).sweeps['finish-placing']();
    expect(asked).toEqual([`release ${left?.id}`]);
    expect(await rowOf(key)).toBeUndefined();
  });

  it('is taken over by a repetition once it seems to have died, and not before', async () => {
    const { gateways } = others({ shippingCost: { quote: away }, warehouse: { release: away } });
    const [wanted, key] = [body(), newId()];
    await expect(using(gateways).place('ada', wanted, key)).rejects.toThrow('nobody answers');
    const left = await rowOf(key);
    const { gateways: back, asked } = others();
    const repeated = Promise.all([1, 2, 3].map(() => using(back).place('ada', wanted, key)));
    await pause(500);
    expect(asked, 'not yet: it may still live').toEqual([]);
    await opened.age(left?.id ?? '');
    const placed = await repeated;
    expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
    expect(placed[0]).toMatchObject({ status: 'PENDING_PAYMENT' });
    expect(asked).toEqual([`release ${left?.id}`, `reserve ${placed[0]?.id}`]);
  });

  it('does not begin for a client that has hung up', async () => {
    const { gateways, asked } = others();
    const key = newId();
    const gone = using(gateways).place('ada', body(), key, AbortSignal.abort());
    await expect(gone).rejects.toMatchObject({ problem: { status: 503 } });
    expect(asked).toEqual([]);
    expect(await rowOf(key)).toBeUndefined();
  });

  it('is refused when the sweep undid it meanwhile', async () => {
    const { gateways } = others({
      shippingCost: {
        quote: async () => {
          await opened.db
            .updateTable('orders')
            .set({ created_at: new Date(0) })
            .where('status', '=', 'PLACING')
            .execute();
          await using(others().gateways).sweeps['finish-placing']();
          return shipping;
        },
      },
    });
    const key = newId();
    await expect(using(gateways).place('ada', body(), key)).rejects.toMatchObject({ problem: { status: 503 } });
    expect(await rowOf(key)).toBeUndefined();
  });

  it('keeps its stock when it was completed although the answer to that was lost', async () => {
    const { gateways, asked } = others();
    const lost = createOrderStore(opened.db, async (work) => {
      const written = Promise.withResolvers<void>();
      const committed = opened.transact(async (trx, emit) => {
        await work(trx, emit);
        written.resolve();
        await pause(200);
      });
      await written.promise;
      void committed;
      throw new Error('connection lost');
    });
    const [wanted, key] = [body(), newId()];
    await expect(using(gateways, lost).place('ada', wanted, key)).rejects.toThrow('connection lost');
    expect(await rowOf(key)).toMatchObject({ status: 'PENDING_PAYMENT' });
    expect(asked).toEqual([expect.stringContaining('reserve')]);
    expect(await using(gateways).place('ada', wanted, key)).toMatchObject({ status: 'PENDING_PAYMENT' });
  });
});

describe('the end of an unpaid order', () => {
  let opened: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    opened = await openOrders();
  });
  afterAll(() => opened.drop());

  const using = (close: Gateways['payment']['close']) => {
    const deps = { ...others({ payment: { close } }).gateways, orders: opened.orders, log };
    return { sweeps: createSweeps(deps), orders: createOrders(deps) };
  };
  const statusOf = async ({ id }: { id: string }) => (await opened.orders.get(id))?.status;

  it('is judged by payment, and one that cannot be judged holds back no other', async () => {
    const ends = ['away', 'not-yet', 'submitted', 'approved', 'closed'] as const;
    const orders = await Promise.all(ends.map(async (end) => ({ end, order: await opened.pending(-1) })));
    const endOf = (orderId: string) => orders.find(({ order }) => order.id === orderId)?.end ?? 'closed';
    const { sweeps } = using(async ({ orderId }, reason) => {
      expect(reason).toBe('expired');
      const end = endOf(orderId);
      return end === 'away' ? away() : { outcome: end, closedFor: end === 'closed' ? reason : null };
    });
    const due = await opened.pending(10);
    await Promise.all([sweeps['expire-unpaid'](), sweeps['expire-unpaid']()]);
    const found = await Promise.all([...orders.map(({ order }) => order), due].map(statusOf));
    const [waits, follows] = [Array(2).fill('PENDING_PAYMENT'), ['PAYMENT_SUBMITTED', 'PAID', 'EXPIRED']];
    expect(found).toEqual([...waits, ...follows, 'PENDING_PAYMENT']);
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
