import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { FormData } from 'undici';
import { address, smallestPicture, someAddress } from '../../../dev/demo/buying.ts';
import { type Calls, type Shop, someOf } from '../call.ts';
import { type Shopper, shoppersOfClient } from '../shoppers.ts';

export const shoppingCalls = (shop: Shop): Calls => {
  const { send, productIds, shoppers, admin } = shop;
  const turns = new Map<number, number>();
  const shopper = (client: number): Shopper => {
    const next = shoppers[client * shoppersOfClient + ((turns.get(client) ?? 0) % shoppersOfClient)];
    if (!next) throw new Error(`there is no client ${client}`);
    return next;
  };
  /** The client's next customer, whose last order has emptied the cart meanwhile. */
  const nextShopper = async (client: number): Promise<Shopper> => {
    turns.set(client, (turns.get(client) ?? 0) + 1);
    await emptyCart(shopper(client).token);
    return shopper(client);
  };
  const items = () => [{ productId: someOf(productIds), quantity: 1 }];
  const place = ({ token }: Shopper, wanted: object) =>
    send('order', 'POST /v1/orders', {
      token,
      headers: { 'idempotency-key': randomUUID() },
      body: { address: someAddress(), ...wanted },
    });
  /** The order's event takes its lines out of the cart; whoever fills it again before that would lose the new ones too. */
  const emptyCart = async (token: string) => {
    for (let tries = 0; tries < 250; tries++) {
      const { lines } = JSON.parse(await send('cart', 'GET /v1/cart', { token })) as { lines: unknown[] };
      if (lines.length === 0) return;
      await pause(20);
    }
    throw new Error('what was ordered was in the cart for 5 s');
  };
  return {
    'read the cart': { app: 'cart', ask: (client) => send('cart', 'GET /v1/cart', { headers: shopper(client).guest }) },
    'add to cart': {
      app: 'cart',
      ask: (client) =>
        send('cart', `PUT /v1/cart/items/${productIds[client % 10]}`, {
          headers: shopper(client).guest,
          body: { quantity: 1 + Math.floor(Math.random() * 9) },
        }),
    },
    'add to a new cart': {
      app: 'cart',
      ask: () =>
        send('cart', `PUT /v1/cart/items/${someOf(productIds)}`, {
          headers: { 'x-guest-cart': randomUUID().replaceAll('-', '') },
          body: { quantity: 1 },
        }),
    },
    'quote of shipping': {
      app: 'shipping-cost',
      ask: () =>
        send('shipping-cost', 'POST /v1/shipping-quotes', {
          body: { toZip: '62701', parcels: [{ fromZip: '10001', vehicleClass: 'car', quantity: 1 }] },
        }),
    },
    'quote of an order': {
      app: 'order',
      ask: (client) => {
        const { token } = shopper(client);
        return send('order', 'POST /v1/orders/quote', { token, body: { address, items: items() } });
      },
    },
    'place an order': { app: 'order', ask: (client) => place(shopper(client), { items: items() }) },
    'checkout: cart, quote, order': {
      app: 'order',
      ask: async (client) => {
        const { token } = await nextShopper(client);
        await send('cart', `PUT /v1/cart/items/${someOf(productIds)}`, { token, body: { quantity: 1 } });
        await send('order', 'POST /v1/orders/quote', { token, body: { address } });
        return place(shopper(client), {});
      },
    },
    'checkout until it is paid': {
      app: 'order',
      ask: async (client) => {
        const { token } = await nextShopper(client);
        await send('cart', `PUT /v1/cart/items/${someOf(productIds)}`, { token, body: { quantity: 1 } });
        await send('order', 'POST /v1/orders/quote', { token, body: { address } });
        const { id } = JSON.parse(await place(shopper(client), {})) as { id: string };
        const payment = await send('payment', `POST /v1/payments/by-order/${id}/proof`, { token, form: proof() });
        const { id: paymentId, version } = JSON.parse(payment) as { id: string; version: number };
        const headers = { 'if-match': `"${version}"` };
        return send('payment', `POST /v1/payments/${paymentId}/approve`, { token: admin, headers });
      },
    },
    'own orders': {
      app: 'order',
      ask: (client) => send('order', 'GET /v1/orders', { token: shopper(client).token }),
    },
    'own profile': { app: 'auth', ask: (client) => send('auth', 'GET /v1/users/me', { token: shopper(client).token }) },
  };
};

const proof = () => {
  const form = new FormData();
  form.append('file', new Blob([smallestPicture]), 'proof.png');
  return form;
};
