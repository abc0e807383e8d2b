import { setTimeout as pause } from 'node:timers/promises';
import type { Cart } from '@eshop/contracts/cart';
import { describe, expect, it } from 'vitest';
import { loseCarts, withReplicationCut } from './support/cart-redis.ts';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { address, tryPlace } from './support/orders.ts';
import { newCustomer, testPassword, tokenOf } from './support/people.ts';
import { newVisitor } from './support/visitor.ts';

/** A customer with an address, logged in at the site. */
const newShopper = async () => {
  const customer = await newCustomer();
  const body = { addresses: [address] };
  await expectStatus(200, call('auth', 'PATCH /v1/users/me', { token: customer.token, body }));
  const visitor = newVisitor('customer');
  await visitor.logIn(customer.username, testPassword);
  const csrf = async () => ((await (await visitor.ask('/cart/state')).json()) as { csrf: string }).csrf;
  return {
    customer,
    visitor,
    /** Sets a quantity as the site's own script does. */
    put: async (productId: string, quantity: number) => {
      const headers = { origin: visitor.url, 'content-type': 'application/json', 'x-csrf-token': await csrf() };
      const body = JSON.stringify({ quantity });
      const response = await visitor.ask(`/cart/items/${productId}`, { method: 'PUT', headers, body });
      expect(response.status).toBe(200);
      return ((await response.json()) as { cart: Cart }).cart;
    },
    shown: async () => ((await (await visitor.ask('/cart/state')).json()) as { cart: Cart }).cart,
    text: async (path: string) => (await visitor.ask(path)).text(),
  };
};

const deleteProduct = async (id: string, version: number) =>
  expectStatus(
    204,
    call('product', `DELETE /v1/products/${id}`, {
      token: await tokenOf('admin'),
      headers: { 'if-match': `"${version}"` },
    }),
  );

describe('the cart at the site', () => {
  it('is never older than the last change made there, however far behind the replicas are', async () => {
    const { product } = await newGoods(9);
    const { put, shown: readShown } = await newShopper();
    await put(product.id, 1);
    await pause(1500); // replicated, and no longer remembered by the process that wrote it
    await withReplicationCut(async () => {
      await put(product.id, 4);
      await pause(1500);
      expect(await readShown()).toMatchObject({ lines: [{ productId: product.id, quantity: 4 }] });
    });
  });

  it('is read from the primary by the checkout', async () => {
    const { product } = await newGoods(9);
    const { customer, put, text } = await newShopper();
    await put(product.id, 1);
    await pause(1500);
    await withReplicationCut(async () => {
      // Changed elsewhere, so that the site does not know the version.
      const body = { quantity: 3 };
      await expectStatus(200, call('cart', `PUT /v1/cart/items/${product.id}`, { token: customer.token, body }));
      await pause(1500);
      expect(await text('/checkout')).toMatch(/3(<!-- -->)? × (<!-- -->)?Test Falcon/);
    });
  });

  it('shows a deleted product after carts came back from MySQL, and removes it in one click', async () => {
    const [keptGoods, goneGoods] = [await newGoods(5), await newGoods(5)];
    const { visitor, put, shown: readShown, text } = await newShopper();
    await put(keptGoods.product.id, 1);
    await put(goneGoods.product.id, 2);
    await pause(2500);
    await deleteProduct(goneGoods.product.id, goneGoods.product.version);
    await loseCarts();
    await eventually(async () =>
      expect(await readShown()).toMatchObject({
        lines: [
          { productId: keptGoods.product.id, quantity: 1 },
          { productId: goneGoods.product.id, name: 'Test Falcon', quantity: 2, available: 0 },
        ],
        warnings: [{ productId: goneGoods.product.id, code: 'gone' }],
      }),
    );
    expect(await text('/cart')).toContain('No longer available.');
    expect(await text('/checkout')).toContain('A vehicle in your cart is no longer available');
    const removal = await visitor.press('/checkout', 'Remove it and continue');
    expect(removal.status).toBe(303);
    expect(removal.headers.get('location')).toBe('/checkout');
    expect((await readShown()).lines).toMatchObject([{ productId: keptGoods.product.id }]);
    expect(await text('/checkout')).toContain('Order and pay');
  });
});

describe('an order that is sent twice', () => {
  it('is shown as one that was already placed', async () => {
    const { product } = await newGoods(5);
    const { visitor, put, text } = await newShopper();
    await put(product.id, 1);
    const order = await visitor.openForm('/checkout', 'Order and pay');
    const first = (await order()).headers.get('location') ?? '';
    expect(first).toMatch(/^\/orders\/[0-9a-f-]{36}\?placed=1$/);
    const second = (await order()).headers.get('location') ?? '';
    expect(second).toBe(first.replace('placed=1', 'placed=before'));
    expect(await text(second)).toContain('You already placed this order');
    expect(await text(first)).not.toContain('You already placed this order');
  });

  it('says so to a client of the API', async () => {
    const { product } = await newGoods(5);
    const buyer = await newCustomer();
    const key = `twice-${product.id}`;
    const [first, second] = [
      await tryPlace(buyer, { productId: product.id, key }),
      await tryPlace(buyer, { productId: product.id, key }),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.body.id).toBe(first.body.id);
  });
});
