import { randomUUID } from 'node:crypto';
import type { AppId } from '@eshop/topology';
import { Pool } from 'undici';

/** One thing that a client asks for, with the app that answers it. */
export interface Call {
  app: AppId;
  ask: (client: number) => Promise<unknown>;
}

interface Shop {
  /** Where each service answers. */
  urls: Readonly<Record<AppId, string>>;
  tokens: Readonly<Record<'admin' | 'customer', string>>;
  connections: number;
}

const address = {
  name: 'Ada Rider',
  street: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
  phone: '+1 217 555 0100',
};
const words = ['falcon', 'naked', 'suv', 'electric', 'touring', 'cruiser', 'van', 'sport'];

/** What is asked of a shop with demo data, by name. */
export const callsOf = async ({ urls, tokens, connections }: Shop): Promise<Record<string, Call>> => {
  const pools = new Map(Object.entries(urls).map(([app, url]) => [app, new Pool(url, { connections, pipelining: 1 })]));
  const send = async (app: AppId, operation: string, { token, body, headers = {} }: Request = {}) => {
    const [method = 'GET', path = '/'] = operation.split(' ');
    const answer = await pools.get(app)?.request({
      method: method as 'GET',
      path,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = (await answer?.body.text()) ?? '';
    if (!answer || answer.statusCode >= 400) throw new Error(`${operation}: ${answer?.statusCode} ${text}`);
    return text;
  };
  const stocked = JSON.parse(await send('product', 'GET /v1/products?inStock=true&limit=100')) as {
    items: { id: string }[];
  };
  const ids = stocked.items.map(({ id }) => id);
  const some = () => ids[Math.floor(Math.random() * ids.length)] ?? '';
  const guests = Array.from({ length: connections }, () => randomUUID().replaceAll('-', ''));
  const guest = (client: number) => ({ headers: { 'x-guest-cart': guests[client] ?? '' } });
  const { admin, customer } = tokens;
  const order = () => ({ address, items: [{ productId: some(), quantity: 1 }] });
  const monthAgo = () => new Date(Date.now() - 30 * 86_400_000).toISOString();
  return {
    'list by category': { app: 'product', ask: () => send('product', 'GET /v1/products?category=cars&limit=20') },
    'product detail': { app: 'product', ask: () => send('product', `GET /v1/products/${some()}`) },
    'search with facets': {
      app: 'product',
      ask: () => send('product', `GET /v1/products?q=${words[Math.floor(Math.random() * words.length)]}&inStock=true`),
    },
    'a word never asked before': {
      app: 'product',
      ask: () =>
        send(
          'product',
          `GET /v1/products?q=${words[Math.floor(Math.random() * words.length)]}%20${Math.floor(Math.random() * 1e6)}`,
        ),
    },
    'read the cart': { app: 'cart', ask: (client) => send('cart', 'GET /v1/cart', guest(client)) },
    'add to cart': {
      app: 'cart',
      ask: (client) =>
        send('cart', `PUT /v1/cart/items/${ids[client % ids.length]}`, {
          ...guest(client),
          body: { quantity: 1 + Math.floor(Math.random() * 9) },
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
      ask: () => send('order', 'POST /v1/orders/quote', { token: customer, body: order() }),
    },
    'place an order': {
      app: 'order',
      ask: () =>
        send('order', 'POST /v1/orders', {
          token: customer,
          body: order(),
          headers: { 'idempotency-key': randomUUID() },
        }),
    },
    'own orders': { app: 'order', ask: () => send('order', 'GET /v1/orders', { token: customer }) },
    'payments waiting': {
      app: 'payment',
      ask: () => send('payment', 'GET /v1/payments?status=PENDING', { token: admin }),
    },
    'stock levels': { app: 'warehouse', ask: () => send('warehouse', 'GET /v1/stock?limit=20', { token: admin }) },
    'movements of a product': {
      app: 'warehouse',
      ask: () => send('warehouse', `GET /v1/stock/movements?productId=${some()}`, { token: admin }),
    },
    'sales of 30 days, summed': {
      app: 'sales-report',
      ask: () => send('sales-report', `GET /v1/sales/summary?from=${monthAgo()}`, { token: admin }),
    },
    'sales by day': {
      app: 'sales-report',
      ask: () => send('sales-report', `GET /v1/sales/series?interval=day&from=${monthAgo()}`, { token: admin }),
    },
    'own profile': { app: 'auth', ask: () => send('auth', 'GET /v1/users/me', { token: customer }) },
  };
};

interface Request {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}
