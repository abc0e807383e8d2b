import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@eshop/contracts/ids';
import type { PlaceOrder } from '@eshop/contracts/order';
import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateways } from '../src/gateways/gateways.ts';
import { createFinishPlacing } from '../src/jobs/finish-placing.ts';
import { createPlaceOrder } from '../src/use-cases/place-order/place-order.ts';
import { createRollBackOrder } from '../src/use-cases/place-order/roll-back-order.ts';
import { address, openOrders, shipping } from './order.ts';
import { failToConnect, log, otherServices, placingDeps, usd } from './other-services.ts';

describe('placing an order', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    fixture = await openOrders();
  });
  afterAll(() => fixture.drop());

  const using = (gateways: Gateways, transact = fixture.transact) => {
    const metrics = createMetrics();
    const deps = { ...gateways, ...placingDeps(metrics), ...fixture.writeSide, transact, log, metrics };
    const rollBackOrder = createRollBackOrder(deps);
    const finishPlacing = createFinishPlacing({ ...deps, ...fixture.unfinished, rollBackOrder });
    return { place: createPlaceOrder(deps), finishPlacing, metrics };
  };
  const body = (): PlaceOrder => ({ address, items: [{ productId: newId(), quantity: 3 }] });
  /** Shipping costs that take so long to quote that a sweep with these gateways finds the order abandoned. */
  const sweptMeanwhile = (gatewaysOfSweep: () => Gateways) => ({
    quote: async () => {
      await fixture.db
        .updateTable('orders')
        .set({ created_at: new Date(0) })
        .where('status', '=', 'PLACING')
        .execute();
      await using(gatewaysOfSweep()).finishPlacing();
      return shipping;
    },
  });
  const rowOf = async (key: string, userId = 'ada') => (await fixture.orders.byKey(userId, key))?.order;

  it('makes one order of one key, however often and however parallel it comes', async () => {
    const { gateways, asked: calls } = otherServices();
    const { place } = using(gateways);
    const [request, key] = [body(), newId()];
    const orders = await Promise.all(Array.from({ length: 8 }, () => place('ada', request, key)));
    orders.push(await place('ada', request, key));
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    expect(orders[0]).toMatchObject({ status: 'PENDING_PAYMENT', lines: [{ allocations: [{ quantity: 3 }] }] });
    expect(calls).toEqual([`reserve ${orders[0]?.id}`]);
  });

  it('refuses a country that is not delivered to, and reserves nothing', async () => {
    const { gateways, asked: calls } = otherServices();
    const { place } = using(gateways);
    const abroad = { ...address, country: 'AT' as const, zip: '1010' };
    await expect(place('ada', { ...body(), address: abroad }, newId())).rejects.toMatchObject({
      problem: { status: 422, errors: [{ pointer: '/address/country' }] },
    });
    expect(calls).toEqual([]);
  });

  it('reserves for a country abroad from where its port is near, and quotes the address itself', async () => {
    const requests: unknown[] = [];
    const usualServices = otherServices();
    const { place } = using({
      ...usualServices.gateways,
      warehouse: {
        ...usualServices.gateways.warehouse,
        reserve: async (id, wanted) => {
          requests.push(wanted.toZip);
          return usualServices.gateways.warehouse.reserve(id, wanted);
        },
      },
      shippingCost: {
        quote: async ({ toZip, toCountry }) => {
          requests.push({ toZip, toCountry });
          return shipping;
        },
      },
    });
    await place('ada', { ...body(), address: { ...address, country: 'CA', zip: 'K1A 0B1' } }, newId());
    expect(requests).toEqual(['14201', { toZip: 'K1A 0B1', toCountry: 'CA' }]);
  });

  it('says of every order but the first that an earlier request with the key placed it', async () => {
    const { place } = using(otherServices().gateways);
    const [request, key] = [body(), newId()];
    const orders = await Promise.all(Array.from({ length: 4 }, () => place('ada', request, key)));
    expect(orders.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    expect(await place('ada', request, key)).toMatchObject({ isReplayed: true });
    expect(await place('ada', request, newId())).toMatchObject({ isReplayed: false });
  });

  it('refuses a key that came with another body, before it asks anybody', async () => {
    const key = newId();
    await using(otherServices().gateways).place('ada', body(), key);
    const { place } = using(otherServices({ product: { snapshots: failToConnect } }).gateways);
    await expect(place('ada', body(), key)).rejects.toMatchObject({ problem: { status: 422 } });
  });

  it('leaves nothing behind when stock is short, and may be tried again with the same key', async () => {
    const short = { outcome: 'short' as const, short: [{ productId: newId(), requested: 3, available: 1 }] };
    const { gateways, asked: calls } = otherServices({ warehouse: { reserve: async () => short } });
    const [request, key] = [body(), newId()];
    const placement = using(gateways).place('ada', request, key);
    await expect(placement).rejects.toMatchObject({ problem: { status: 409, short: short.short } });
    expect(await rowOf(key)).toBeUndefined();
    expect(calls).toHaveLength(1);
    expect(await using(otherServices().gateways).place('ada', request, key)).toMatchObject({
      status: 'PENDING_PAYMENT',
    });
  });

  it('gives back what it may have reserved when nobody answers', async () => {
    const { gateways, asked: calls } = otherServices({ warehouse: { reserve: failToConnect } });
    const key = newId();
    await expect(using(gateways).place('ada', body(), key)).rejects.toThrow('nobody answers');
    expect(await rowOf(key)).toBeUndefined();
    expect(calls).toEqual([expect.stringContaining('release')]);
  });

  it('takes back what it reserved when the total is not the one expected, and tells the new one', async () => {
    const { gateways, asked: calls } = otherServices();
    const placement = using(gateways).place('ada', { ...body(), expectedTotal: usd(1) }, newId());
    await expect(placement).rejects.toMatchObject({ problem: { status: 409, total: usd(3050) } });
    expect(calls).toHaveLength(2);
  });

  it('stays for the sweep when what was reserved cannot be given back', async () => {
    const { gateways } = otherServices({
      shippingCost: { quote: failToConnect },
      warehouse: { release: failToConnect },
    });
    const key = newId();
    await expect(using(gateways).place('ada', body(), key)).rejects.toThrow('nobody answers');
    const abandonedOrder = await rowOf(key);
    expect(abandonedOrder?.status).toBe('UNDOING');
    const { gateways: back, asked: calls } = otherServices();
    await using(back).finishPlacing();
    expect(calls, 'not yet: it is not stale').toEqual([]);
    await fixture.age(abandonedOrder?.id ?? '');
    await using(back).finishPlacing();
    expect(calls).toEqual([`release ${abandonedOrder?.id}`]);
    expect(await rowOf(key)).toBeUndefined();
  });

  it('is taken over by a repetition once it seems to have died, and not before', async () => {
    const { gateways } = otherServices({
      shippingCost: { quote: failToConnect },
      warehouse: { release: failToConnect },
    });
    const [request, key] = [body(), newId()];
    await expect(using(gateways).place('ada', request, key)).rejects.toThrow('nobody answers');
    const abandonedOrder = await rowOf(key);
    const { gateways: back, asked: calls } = otherServices();
    const placements = Promise.all([1, 2, 3].map(() => using(back).place('ada', request, key)));
    await pause(500);
    expect(calls, 'not yet: it may still live').toEqual([]);
    await fixture.age(abandonedOrder?.id ?? '');
    const placedOrders = await placements;
    expect(new Set(placedOrders.map(({ id }) => id)).size).toBe(1);
    expect(placedOrders[0]).toMatchObject({ status: 'PENDING_PAYMENT' });
    expect(calls).toEqual([`release ${abandonedOrder?.id}`, `reserve ${placedOrders[0]?.id}`]);
  });

  it('does not begin for a client that has hung up', async () => {
    const { gateways, asked: calls } = otherServices();
    const key = newId();
    const abortedPlacement = using(gateways).place('ada', body(), key, { signal: AbortSignal.abort() });
    await expect(abortedPlacement).rejects.toMatchObject({ problem: { status: 503 } });
    expect(calls).toEqual([]);
    expect(await rowOf(key)).toBeUndefined();
  });

  it('cannot be completed once its release was sent, even when that took effect although it timed out', async () => {
    const stock = { reserved: false };
    const { gateways } = otherServices({
      shippingCost: sweptMeanwhile(() => timingOut),
      warehouse: {
        reserve: async (_id, wanted) => {
          stock.reserved = true;
          return otherServices().gateways.warehouse.reserve('', wanted);
        },
        release: failToConnect,
      },
    });
    const timingOut = otherServices({
      warehouse: {
        release: async () => {
          stock.reserved = false;
          throw new Error('did not answer within 3000 ms');
        },
      },
    }).gateways;
    const key = newId();
    await expect(using(gateways).place('ada', body(), key)).rejects.toMatchObject({ problem: { status: 503 } });
    expect(stock.reserved, 'the stock is free').toBe(false);
    const abandonedOrder = await rowOf(key);
    expect(abandonedOrder?.status, 'so the order must not be placed').toBe('UNDOING');
    await fixture.age(abandonedOrder?.id ?? '');
    await using(otherServices().gateways).finishPlacing();
    expect(await rowOf(key)).toBeUndefined();
  });

  it('rolls back every abandoned order, also when one of them cannot be', async () => {
    const { gateways } = otherServices({
      shippingCost: { quote: failToConnect },
      warehouse: { release: failToConnect },
    });
    // Each of a customer of their own: orders of one are judged one after another.
    const keys = Array.from({ length: 25 }, () => newId());
    const placeFor = (key: string) =>
      using(gateways).place(key, { ...body(), address: { ...address, street: key } }, key);
    await Promise.all(keys.map((key) => placeFor(key).catch(() => undefined)));
    const rows = () => Promise.all(keys.map((key) => rowOf(key, key)));
    const ids = (await rows()).map((order) => order?.id ?? '');
    await Promise.all(ids.map((id) => fixture.age(id)));
    const stuck = ids[3];
    const { finishPlacing, metrics } = using(
      otherServices({ warehouse: { release: async (id) => (id === stuck ? failToConnect() : undefined) } }).gateways,
    );
    await finishPlacing();
    const abandonedOrders = (await rows()).filter((order) => order !== undefined);
    expect(abandonedOrders.map(({ id }) => id)).toEqual([stuck]);
    expect((await metrics.itemFailures.get()).values).toEqual([{ labels: { task: 'finish-placing' }, value: 1 }]);
    await fixture.unfinished.forget(stuck ?? '');
  });

  it('makes one order of one version of a cart, under however many keys', async () => {
    const contents = async () => ({ id: 'user:ada', version: 7, items: [{ productId: newId(), quantity: 1 }] });
    const { place } = using(otherServices({ cart: { contents } }).gateways);
    const placements = await Promise.allSettled(Array.from({ length: 6 }, () => place('ada', { address }, newId())));
    const [order, ...more] = placements.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(more).toEqual([]);
    const refusals = placements.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refusals).toHaveLength(5);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        problem: { status: 409, type: expect.stringContaining('cart-already-ordered'), orderId: order?.id },
      });
    const atNextVersion = using(
      otherServices({ cart: { contents: async () => ({ ...(await contents()), version: 8 }) } }).gateways,
    );
    expect(await atNextVersion.place('ada', { address }, newId())).toMatchObject({ status: 'PENDING_PAYMENT' });
  });

  it('leaves out what an earlier order took from the cart while its event is on its way', async () => {
    const [falcon, kestrel] = [newId(), newId()];
    const cartId = `user:${newId()}`;
    const cart = (version: number, items: Record<string, number>, orderIds: string[]) => {
      const lines = Object.entries(items).map(([productId, quantity]) => ({ productId, quantity }));
      const contents = async () => ({ id: cartId, version, items: lines, orderIds });
      return using(otherServices({ cart: { contents } }).gateways);
    };
    const first = await cart(1, { [falcon]: 2 }, []).place('cleo', { address }, newId());
    const second = await cart(2, { [falcon]: 2, [kestrel]: 1 }, []).place('cleo', { address }, newId());
    expect(second.lines).toMatchObject([{ productId: kestrel, quantity: 1 }]);
    const third = cart(3, { [falcon]: 2, [kestrel]: 1 }, []).place('cleo', { address }, newId());
    await expect(third).rejects.toMatchObject({
      problem: { type: expect.stringContaining('cart-already-ordered'), orderId: second.id },
    });
    const afterEvents = cart(4, { [falcon]: 2 }, [first.id, second.id]);
    expect((await afterEvents.place('cleo', { address }, newId())).lines).toMatchObject([
      { productId: falcon, quantity: 2 },
    ]);
  });

  it('may order a version of the cart again under another key when its first order came to nothing', async () => {
    const contents = async () => ({ id: 'user:bob', version: 3, items: [{ productId: newId(), quantity: 1 }] });
    const failing = using(otherServices({ cart: { contents }, warehouse: { reserve: failToConnect } }).gateways);
    await expect(failing.place('bob', { address }, newId())).rejects.toThrow('nobody answers');
    const { place } = using(otherServices({ cart: { contents } }).gateways);
    expect(await place('bob', { address }, newId())).toMatchObject({ status: 'PENDING_PAYMENT' });
  });

  it('is refused when the sweep rolled it back meanwhile', async () => {
    const { gateways } = otherServices({
      shippingCost: sweptMeanwhile(() => otherServices().gateways),
    });
    const key = newId();
    await expect(using(gateways).place('ada', body(), key)).rejects.toMatchObject({ problem: { status: 503 } });
    expect(await rowOf(key)).toBeUndefined();
  });

  it('keeps its stock when it was completed although the answer to that was lost', async () => {
    const { gateways, asked: calls } = otherServices();
    const losingResponse: typeof fixture.transact = (work) => {
      const lostReply = Promise.withResolvers<never>();
      const commit = fixture.transact(async (trx, emit) => {
        let isCompletion = false;
        const result = await work(trx, (...events) => {
          isCompletion = true;
          emit(...events);
        });
        if (isCompletion) {
          lostReply.reject(new Error('connection lost'));
          await pause(200);
        }
        return result;
      });
      return Promise.race([commit, lostReply.promise]);
    };
    const [request, key] = [body(), newId()];
    await expect(using(gateways, losingResponse).place('ada', request, key)).rejects.toThrow('connection lost');
    expect(await rowOf(key)).toMatchObject({ status: 'PENDING_PAYMENT' });
    expect(calls).toEqual([expect.stringContaining('reserve')]);
    expect(await using(gateways).place('ada', request, key)).toMatchObject({ status: 'PENDING_PAYMENT' });
  });
});
