import { randomUUID } from 'node:crypto';
import { FormData } from 'undici';
import { type Calls, type Shop, someOf } from '../call.ts';
import type { Shopper } from '../shoppers.ts';

const address = {
  name: 'Ada Rider',
  street: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
  phone: '+1 217 555 0100',
};

export const shoppingCalls = (shop: Shop): Calls => {
  const { send, productIds, shoppers, admin } = shop;
  const shopper = (client: number): Shopper => {
    const found = shoppers[client];
    if (!found) throw new Error(`there is no client ${client}`);
    return found;
  };
  const items = () => [{ productId: someOf(productIds), quantity: 1 }];
  const place = ({ token }: Shopper, wanted: object) =>
    send('order', 'POST /v1/orders', {
      token,
      headers: { 'idempotency-key': randomUUID() },
      body: { address, ...wanted },
    });
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
        const { token } = shopper(client);
        await send('cart', `PUT /v1/cart/items/${someOf(productIds)}`, { token, body: { quantity: 1 } });
        await send('order', 'POST /v1/orders/quote', { token, body: { address } });
        return place(shopper(client), {});
      },
    },
    'checkout until it is paid': {
      app: 'order',
      ask: async (client) => {
        const { token } = shopper(client);
        await send('cart', `PUT /v1/cart/items/${someOf(productIds)}`, { token, body: { quantity: 1 } });
        await send('order', 'POST /v1/orders/quote', { token, body: { address } });
        const { id } = JSON.parse(await place(shopper(client), {})) as { id: string };
        const payment = await send('payment', `POST /v1/payments/by-order/${id}/proof`, { token, form: proof() });
        return send('payment', `POST /v1/payments/${JSON.parse(payment).id}/approve`, { token: admin });
      },
    },
    'own orders': {
      app: 'order',
      ask: (client) => send('order', 'GET /v1/orders', { token: shopper(client).token }),
    },
    'own profile': { app: 'auth', ask: (client) => send('auth', 'GET /v1/users/me', { token: shopper(client).token }) },
  };
};

/** The smallest picture: one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const proof = () => {
  const form = new FormData();
  form.append('file', new Blob([picture]), 'proof.png');
  return form;
};
