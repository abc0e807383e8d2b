import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse } from './warehouse.ts';

describe('reservations', () => {
  let shop: Awaited<ReturnType<typeof openWarehouse>>;
  let near: string;
  let far: string;
  beforeAll(async () => {
    shop = await openWarehouse();
    near = await shop.warehouse('10001');
    far = await shop.warehouse('90001');
  });
  afterAll(async () => {
    expect(await shop.unbalanced()).toEqual([]);
    expect(shop.retries(), 'no deadlock was ever broken').toBe(0);
    await shop.drop();
  });

  const hold = (orderId: string, quantity: number, ...productIds: string[]) =>
    shop.reserve(orderId, {
      toZip: '10002',
      items: productIds.map((productId) => ({ productId, quantity })),
    });

  it('hold once for an order, and answer the same to each repetition', async () => {
    const products = [await shop.product({ [near]: 2, [far]: 5 }), await shop.product({ [far]: 4 })];
    const order = newId();
    const first = await hold(order, 3, ...products);
    expect(first).toMatchObject({
      outcome: 'allocated',
      lines: [{ allocations: [{ quantity: 2 }, { quantity: 1 }] }, {}],
    });
    const repeatedHolds = await Promise.all([1, 2, 3].map(() => hold(order, 3, ...products)));
    expect(repeatedHolds).toEqual([first, first, first]);
    expect(await shop.level(products[0] ?? '')).toEqual({ onHand: 7, reserved: 3 });
  });

  it('hold once for an order that asks ten times at once', async () => {
    const product = await shop.product({ [near]: 9 });
    const order = newId();
    await Promise.all(Array.from({ length: 10 }, () => hold(order, 2, product)));
    expect(await shop.level(product)).toEqual({ onHand: 9, reserved: 2 });
    expect(await shop.announced(product)).toHaveLength(2);
  });

  it('give three pieces to exactly three of twenty', async () => {
    const product = await shop.product({ [near]: 1, [far]: 2 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => hold(newId(), 1, product)));
    expect(outcomes.filter(({ outcome }) => outcome === 'allocated')).toHaveLength(3);
    expect(outcomes.filter(({ outcome }) => outcome === 'short')).toHaveLength(17);
    expect(await shop.level(product)).toEqual({ onHand: 3, reserved: 3 });
  });

  it('hold nothing of an order of which one line is short, and may be asked again once there is stock', async () => {
    const [plenty, short] = [await shop.product({ [near]: 9 }), await shop.product({ [near]: 1 })];
    const order = newId();
    expect(await hold(order, 2, plenty, short)).toEqual({
      outcome: 'short',
      short: [{ productId: short, requested: 2, available: 1 }],
    });
    expect(await shop.level(plenty)).toEqual({ onHand: 9, reserved: 0 });
    await shop.receive(short, far, 1);
    expect(await hold(order, 2, plenty, short)).toMatchObject({ outcome: 'allocated' });
  });

  it('say that a product is short of which there never was a piece', async () => {
    const unknown = newId();
    expect(await hold(newId(), 1, unknown)).toEqual({
      outcome: 'short',
      short: [{ productId: unknown, requested: 1, available: 0 }],
    });
  });

  it('leave a tombstone when released, which refuses a hold that comes later', async () => {
    const product = await shop.product({ [near]: 5 });
    const [early, late] = [newId(), newId()];
    await hold(early, 2, product);
    for (const order of [early, early, late]) await shop.release(order);
    expect(await hold(late, 2, product)).toEqual({ outcome: 'released' });
    expect(await hold(early, 2, product)).toEqual({ outcome: 'released' });
    expect(await shop.level(product)).toEqual({ onHand: 5, reserved: 0 });
  });

  it('leave nothing held when hold and release of an order meet', async () => {
    const product = await shop.product({ [near]: 30 });
    const orders = Array.from({ length: 10 }, newId);
    await Promise.all(orders.flatMap((order) => [hold(order, 1, product), shop.release(order)]));
    expect(await shop.level(product)).toEqual({ onHand: 30, reserved: 0 });
  });

  it('never deadlock when orders want the same products in another order', async () => {
    const products = await Promise.all([1, 2, 3].map(() => shop.product({ [near]: 40, [far]: 40 })));
    const reversedProducts = [...products].reverse();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) => hold(newId(), 3, ...(at % 2 ? products : reversedProducts))),
    );
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['allocated']));
    for (const product of products) expect(await shop.level(product)).toEqual({ onHand: 80, reserved: 60 });
  });

  it('announce each change of what is available under a version of its own', async () => {
    const product = await shop.product({ [near]: 20 });
    const orders = Array.from({ length: 8 }, newId);
    await Promise.all(orders.map((order) => hold(order, 2, product)));
    await Promise.all(orders.slice(0, 4).map((order) => shop.release(order)));
    const events = await shop.announced(product);
    expect(events.map(({ version }) => version)).toEqual(events.map((_, at) => at + 1));
    expect(events.map(({ quantity }) => quantity)).toEqual([20, 18, 16, 14, 12, 10, 8, 6, 4, 6, 8, 10, 12]);
  });
});
