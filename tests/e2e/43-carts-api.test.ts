import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cart } from '@eshop/contracts/cart';
import { appOf, backingPorts } from '@eshop/topology';
import { Redis } from 'ioredis';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { whileFrozen } from './support/frozen.ts';
import { type Goods, newGoods } from './support/goods.ts';
import { type Answer, call, expectStatus } from './support/http.ts';
import { newCustomer, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

type Who = Record<string, string>;
let goods: Goods;
beforeAll(async () => {
  goods = await newGoods(9);
});

const guest = (): Who => ({ 'x-guest-cart': randomBytes(16).toString('hex') });
const bearer = (token: string): Who => ({ authorization: `Bearer ${token}` });
const put = (headers: Who, quantity: unknown, productId = goods.product.id) =>
  call<Cart>('cart', `PUT /v1/cart/items/${productId}`, { headers, body: { quantity } });
const get = (headers: Who) => call<Cart>('cart', 'GET /v1/cart', { headers });
const status = async (answer: Promise<{ status: number }>) => (await answer).status;

describe('a cart', () => {
  it.each([
    ['a guest', async () => guest()],
    ['a customer', async () => bearer((await newCustomer()).token)],
  ])('of %s takes lines, changes them, and gives them up', async (_, who) => {
    const headers = await who();
    expect((await expectStatus(200, get(headers))).lines).toEqual([]);
    const cart = await expectStatus(200, put(headers, 2));
    expect(cart).toMatchObject({
      lines: [{ productId: goods.product.id, quantity: 2, available: 9, lineTotal: { amount: 2_000_000 } }],
      subtotal: { amount: 2_000_000, currency: 'USD' },
      warnings: [],
    });
    expect((await expectStatus(200, put(headers, 1))).lines).toMatchObject([{ quantity: 1 }]);
    const itemPath = `/v1/cart/items/${goods.product.id}`;
    expect((await expectStatus(200, call<Cart>('cart', `DELETE ${itemPath}`, { headers }))).lines).toEqual([]);
    await put(headers, 3);
    expect((await expectStatus(200, call<Cart>('cart', 'DELETE /v1/cart', { headers }))).lines).toEqual([]);
  });

  it('refuses what is no cart, no product and no quantity', async () => {
    for (const headers of [{}, { 'x-guest-cart': 'x' }, { 'x-guest-cart': '' }])
      expect(await status(get(headers))).toBe(400);
    expect(await status(get(bearer('nonsense')))).toBe(401);
    for (const quantity of [0, -1, 100, 1.5, '2', null])
      expect(await status(put(guest(), quantity)), String(quantity)).toBe(400);
    expect(await status(put(guest(), 1, randomUUID()))).toBe(404);
    expect(await status(put(guest(), 1, 'x'))).toBe(400);
    expect(await status(get({ ...guest(), 'x-cart-version': 'x' }))).toBe(400);
  });

  it('of another guest or customer cannot be named: it is who asks that says whose', async () => {
    const [guestCart, customer] = [guest(), await newCustomer()];
    await expectStatus(200, put(guestCart, 2));
    expect((await expectStatus(200, get({ ...guestCart, ...bearer(customer.token) }))).lines).toEqual([]);
    expect((await expectStatus(200, get(bearer(await tokenOf('admin'))))).id).not.toContain(customer.id);
  });

  it('is at once as it was written, from whichever replica of the service or of Redis', async () => {
    const headers = guest();
    for (let quantity = 1; quantity <= 9; quantity++) {
      const { version } = await expectStatus(200, put(headers, quantity));
      const cart = await expectStatus(200, get({ ...headers, 'x-cart-version': String(version) }));
      expect(cart).toMatchObject({ version, lines: [{ quantity }] });
    }
  });

  it('warns of a changed price until the line is put in again', async () => {
    const { product } = await newGoods(3);
    const headers = guest();
    await put(headers, 1, product.id);
    const price = { amount: 1_100_000, currency: 'USD' };
    const change = { token: await tokenOf('admin'), headers: { 'if-match': `"${product.version}"` }, body: { price } };
    await expectStatus(200, call('product', `PATCH /v1/products/${product.id}`, change));
    await eventually(async () =>
      expect((await expectStatus(200, get(headers))).warnings).toMatchObject([
        { productId: product.id, code: 'price-changed' },
      ]),
    );
    expect((await expectStatus(200, put(headers, 1, product.id))).warnings).toEqual([]);
  });

  it('of a guest merges at login, with a warning for what did not fit; only who is logged in may', async () => {
    const [headers, customer] = [guest(), await newCustomer()];
    await put(headers, 6);
    await put(bearer(customer.token), 5);
    const body = { guestCartId: headers['x-guest-cart'] };
    expect(await status(call('cart', 'POST /v1/cart/merge', { headers, body }))).toBe(401);
    expect(
      await status(call('cart', 'POST /v1/cart/merge', { token: customer.token, body: { guestCartId: 'x' } })),
    ).toBe(400);
    const mergedCart = await expectStatus(
      200,
      call<Cart>('cart', 'POST /v1/cart/merge', { token: customer.token, body }),
    );
    expect(mergedCart.lines).toMatchObject([{ quantity: 9 }]);
    expect(mergedCart.warnings).toMatchObject([{ productId: goods.product.id, code: 'capped' }]);
  });
});

describe('carts in a fail-over', () => {
  const { REDIS_CARTS_SENTINELS = '', REDIS_CARTS_MASTER = '' } = eshop.environments.cart ?? {};
  const masterPort = async () => {
    const [host = '', port] = (REDIS_CARTS_SENTINELS.split(',')[0] ?? '').split(':');
    const sentinel = new Redis({ host, port: Number(port) });
    const [, master] = (await sentinel.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', REDIS_CARTS_MASTER)) as string[];
    sentinel.disconnect();
    return Number(master);
  };
  const offset = Number(new URL(eshop.urls.cart).port) - appOf('cart').port;
  /** The processes are numbered as their ports are. */
  const processAt = (port: number) => `redis-carts-${backingPorts(offset).cartRedis.indexOf(port) + 1}`;

  it('wait for the new master: no request fails, none takes more than five seconds, no acknowledged write is lost', async () => {
    const shoppers = Array.from({ length: 5 }, () => ({
      headers: guest(),
      acknowledged: 0,
      at: 0,
      slowest: 0,
      refused: [] as number[],
    }));
    let shopping = true;
    const shop = async (shopper: (typeof shoppers)[number]) => {
      for (let turn = 0; shopping; turn++) {
        const quantity = (turn % 9) + 1;
        const startTime = Date.now();
        const answer: Answer<Cart> = await put(shopper.headers, quantity);
        shopper.slowest = Math.max(shopper.slowest, Date.now() - startTime);
        if (answer.status === 200) Object.assign(shopper, { acknowledged: quantity, at: startTime });
        else shopper.refused.push(answer.status);
        await pause(50);
      }
    };
    const shoppingTrips = shoppers.map(shop);
    await pause(1000);
    const old = await masterPort();
    await whileFrozen(processAt(old), async () => {
      await eventually(async () => expect(await masterPort()).not.toBe(old), 20_000);
      await pause(3000);
    });
    await pause(2000);
    shopping = false;
    await Promise.all(shoppingTrips);
    expect(shoppers.flatMap(({ refused }) => refused)).toEqual([]);
    console.log(`a fail-over held requests up for ${Math.max(...shoppers.map(({ slowest }) => slowest))} ms at most`);
    for (const { headers, acknowledged: acknowledgedWrites, slowest } of shoppers) {
      expect(slowest).toBeLessThan(5000);
      expect((await expectStatus(200, get(headers))).lines).toMatchObject([{ quantity: acknowledgedWrites }]);
    }
  });
});
