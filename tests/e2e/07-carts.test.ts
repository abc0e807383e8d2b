import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cart } from '@eshop/contracts/cart';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { newCustomer, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

const guest = () => ({ 'x-guest-cart': randomBytes(16).toString('hex') });
const put = (headers: Record<string, string>, productId: string, quantity: number) =>
  expectStatus(200, call<Cart>('cart', `PUT /v1/cart/items/${productId}`, { headers, body: { quantity } }));
const get = (headers: Record<string, string>) => expectStatus(200, call<Cart>('cart', 'GET /v1/cart', { headers }));

const loseEverything = async () => {
  const { REDIS_CARTS_SENTINELS = '', REDIS_CARTS_MASTER = '' } = eshop.environments.cart ?? {};
  const sentinels = REDIS_CARTS_SENTINELS.split(',').map((address) => {
    const [host = '', port] = address.split(':');
    return { host, port: Number(port) };
  });
  const redis = new Redis({ sentinels, name: REDIS_CARTS_MASTER });
  await redis.flushall();
  await redis.quit();
};

describe('a cart', () => {
  it('comes back after Redis lost everything, and goes on from there', async () => {
    const { product } = await newGoods(9);
    const carts = Array.from({ length: 12 }, guest);
    await Promise.all(carts.map((headers, index) => put(headers, product.id, (index % 9) + 1)));
    await pause(2500);
    await loseEverything();
    for (const [index, headers] of carts.entries()) {
      expect((await get(headers)).lines).toMatchObject([{ productId: product.id, quantity: (index % 9) + 1 }]);
    }
    expect((await put(carts[0] ?? guest(), product.id, 5)).lines).toMatchObject([{ quantity: 5 }]);
    await pause(2500);
    await loseEverything();
    expect((await get(carts[0] ?? guest())).lines).toMatchObject([{ quantity: 5 }]);
  });

  it('shows a changed price once product-updated has landed', async () => {
    const { product } = await newGoods(2, 1_000_000);
    const headers = guest();
    await put(headers, product.id, 2);
    const token = await tokenOf('admin');
    const price = { amount: 1_200_000, currency: 'USD' };
    await expectStatus(
      200,
      call('product', `PATCH /v1/products/${product.id}`, {
        token,
        headers: { 'if-match': `"${product.version}"` },
        body: { price },
      }),
    );
    await eventually(async () => expect((await get(headers)).subtotal.amount).toBe(2_400_000));
  });

  it('of a guest is taken over at login, capped by the stock', async () => {
    const { product } = await newGoods(4);
    const headers = guest();
    await put(headers, product.id, 3);
    const buyer = await newCustomer();
    await expectStatus(
      200,
      call('cart', `PUT /v1/cart/items/${product.id}`, { token: buyer.token, body: { quantity: 2 } }),
    );
    const body = { guestCartId: headers['x-guest-cart'] };
    const mergedCart = await expectStatus(200, call<Cart>('cart', 'POST /v1/cart/merge', { token: buyer.token, body }));
    expect(mergedCart.lines).toMatchObject([{ quantity: 4 }]);
    expect(await expectStatus(200, call('cart', 'POST /v1/cart/merge', { token: buyer.token, body }))).toMatchObject({
      lines: [{ quantity: 4 }],
    });
    expect((await get(headers)).lines).toEqual([]);
  });

  it('holds what its stock does not, with a warning', async () => {
    const { product } = await newGoods(1);
    expect((await put(guest(), product.id, 3)).warnings).toMatchObject([{ productId: product.id, code: 'short' }]);
  });

  it('costs MySQL at most one statement for ten writes under load', async () => {
    const { product } = await newGoods(9);
    const carts = Array.from({ length: 10 }, guest);
    const counts = async () => {
      const { body } = await call<string>('cart', 'GET /metrics');
      const of = (name: string) => Number(body.match(new RegExp(`^${name} (\\d+)`, 'm'))?.[1] ?? 0);
      return { writes: of('cart_writes_total'), statements: of('cart_mysql_statements_total') };
    };
    const countsBefore = await counts();
    const rounds = Array.from({ length: 10 }, (_, round) => (round % 9) + 1);
    await Promise.all(rounds.flatMap((pieces) => carts.map((headers) => put(headers, product.id, pieces))));
    await pause(2000);
    const countsAfter = await counts();
    expect(countsAfter.writes - countsBefore.writes).toBe(100);
    expect((countsAfter.statements - countsBefore.statements) * 10).toBeLessThanOrEqual(100);
  });
});
