import { newId } from '@eshop/contracts/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse, orderNews } from './warehouse.ts';

describe('reservations of first orders', () => {
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

  const hold = (productId: string, quantity: number, { isFirstOrder = true, order = newId() } = {}) =>
    shop.reserve(order, { toZip: '10002', items: [{ productId, quantity }] }, isFirstOrder);
  const outcomeOf = async (...args: Parameters<typeof hold>) => (await hold(...args)).outcome;
  const returningCustomer = { isFirstOrder: false };

  it('together hold their share of a product over all warehouses, however many ask at once', async () => {
    const product = await shop.product({ [near]: 5, [far]: 6 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(product, 1)));
    expect(outcomes.filter((outcome) => outcome === 'allocated')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'share-exceeded')).toHaveLength(15);
    expect(await hold(product, 1)).toEqual({
      outcome: 'share-exceeded',
      lines: [{ productId: product, requested: 1, available: 0 }],
    });
    expect(await shop.level(product)).toEqual({ onHand: 11, reserved: 5 });
  });

  it('leave the rest to customers who paid before', async () => {
    const product = await shop.product({ [near]: 10 });
    expect(await outcomeOf(product, 5)).toBe('allocated');
    expect(await outcomeOf(product, 5, returningCustomer)).toBe('allocated');
    expect(await outcomeOf(product, 1, returningCustomer)).toBe('short');
  });

  it('are counted until they are paid, and sold units no longer count as stock', async () => {
    const product = await shop.product({ [near]: 10 });
    const order = newId();
    await hold(product, 4, { order });
    await shop.deliver(orderNews(order, 'PAYMENT_SUBMITTED', 'PAID'));
    expect(await hold(product, 4)).toMatchObject({ lines: [{ available: 3 }] });
    expect(await outcomeOf(product, 3)).toBe('allocated');
  });

  it('may hold a last unit once; when it went unpaid it is kept for customers who paid before', async () => {
    const product = await shop.product({ [near]: 1 });
    const order = newId();
    expect(await outcomeOf(product, 1, { order })).toBe('allocated');
    await shop.deliver(orderNews(order, 'PENDING_PAYMENT', 'EXPIRED'));
    expect(await outcomeOf(product, 1)).toBe('share-exceeded');
    await shop.db
      .updateTable('stock_versions')
      .set({ first_order_lapsed_at: sql`now() - interval '25 hours'` })
      .where('product_id', '=', product)
      .execute();
    expect(await outcomeOf(product, 1)).toBe('allocated');
  });

  it('may be tried again where placing was rolled back, which is no order that went unpaid', async () => {
    const product = await shop.product({ [near]: 1 });
    const order = newId();
    await hold(product, 1, { order });
    await shop.release(order);
    expect(await outcomeOf(product, 1)).toBe('allocated');
  });

  it('give the same answer to a repetition, also when the share is used up meanwhile', async () => {
    const product = await shop.product({ [near]: 4 });
    const order = newId();
    const first = await hold(product, 2, { order });
    expect(first.outcome).toBe('allocated');
    expect(await hold(product, 2, { order })).toEqual(first);
  });
});
