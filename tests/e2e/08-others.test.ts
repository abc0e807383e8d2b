import { randomBytes } from 'node:crypto';
import { apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { invoke } from './support/jobs.ts';
import { place, submitProof, trySubmitProof } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';

describe('somebody else’s', () => {
  it('order and payment are not there', async () => {
    const { product } = await newGoods(1);
    const [owner, otherCustomer] = await Promise.all([newCustomer(), newCustomer()]);
    const order = await place(owner, { productId: product.id });
    expect((await trySubmitProof(otherCustomer, order.id)).status).toBe(404);
    const payment = await submitProof(owner, order.id);
    const { token } = otherCustomer;
    const attempts = [
      call('order', `GET /v1/orders/${order.id}`, { token }),
      call('order', `POST /v1/orders/${order.id}/cancel`, { token }),
      call('order', `POST /v1/orders/${order.id}/confirm-delivery`, { token }),
      call('payment', `GET /v1/payments/by-order/${order.id}`, { token }),
      call('payment', `GET /v1/payments/${payment.id}/proof`, { token }),
    ];
    expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await call<{ items: unknown[] }>('order', 'GET /v1/orders', { token })).body.items).toEqual([]);
  });

  it('cart is another cart', async () => {
    const { product } = await newGoods(1);
    const guest = { 'x-guest-cart': randomBytes(16).toString('hex') };
    const buyer = await newCustomer();
    await expectStatus(
      200,
      call('cart', `PUT /v1/cart/items/${product.id}`, { token: buyer.token, headers: guest, body: { quantity: 1 } }),
    );
    expect((await call('cart', 'GET /v1/cart', { headers: guest })).body).toMatchObject({ lines: [] });
    const otherCustomer = await newCustomer();
    expect((await call('cart', 'GET /v1/cart', { token: otherCustomer.token })).body).toMatchObject({ lines: [] });
  });
});

describe('what only some may do', () => {
  it('is refused to others: 401 without a login, 403 without the permission', async () => {
    const { token } = await newCustomer();
    const staff = await tokenOf('staff');
    expect((await call('order', 'GET /v1/orders')).status).toBe(401);
    expect((await call('order', 'GET /v1/orders', { token: 'a.b.c' })).status).toBe(401);
    expect((await call('payment', 'GET /v1/payments', { token })).status).toBe(403);
    expect((await call('sales-report', 'GET /v1/sales', { token: staff })).status).toBe(403);
    expect((await call('warehouse', 'GET /v1/stock', { token })).status).toBe(403);
    expect((await call('warehouse', 'GET /v1/stock', { token: staff })).status).toBe(200);
  });
});

describe('what is internal', () => {
  const internal = ['POST /internal/allocations', 'PUT /internal/reservations/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11'];

  it.each(internal)('%s is not there for those who come straight', async (operation) => {
    expect((await call('warehouse', operation, { body: {} })).status).toBe(404);
    const forgedHeaders = { 'dapr-caller-app-id': 'order', 'dapr-api-token': 'guess' };
    expect((await call('warehouse', operation, { body: {}, headers: forgedHeaders })).status).toBe(404);
  });

  it('is refused to apps that the topology does not name', async () => {
    expect(await invoke('payment', 'warehouse', 'POST /internal/allocations', {})).toBe(403);
    expect(await invoke('order', 'warehouse', 'POST /internal/allocations', {})).toBe(400);
    expect(await invoke('cart', 'product', 'POST /internal/snapshots', {})).toBe(403);
  });

  it.each(apps.filter(({ kind }) => kind === 'service').map(({ id }) => id))(
    'events and jobs of %s take no invocation',
    async (app) => {
      const paths = apps.find(({ id }) => id === app);
      const outsider = app === 'cart' ? 'payment' : 'cart';
      for (const topic of paths?.subscribes ?? []) {
        expect((await call(app, `POST /events/${topic}`, { body: {} })).status).toBe(404);
        expect(await invoke(outsider, app, `POST /events/${topic}`, {})).toBe(404);
      }
      for (const job of Object.keys(paths?.schedule ?? {})) {
        expect((await call(app, `POST /jobs/${job}`, { body: {} })).status).toBe(404);
        expect(await invoke(outsider, app, `POST /jobs/${job}`, {})).toBe(404);
      }
    },
  );
});
