import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Order } from '@eshop/contracts/order';
import { eventually } from '../../e2e/support/eventually.ts';
import { call, expectStatus } from '../../e2e/support/http.ts';
import { note } from '../../e2e/support/ledger.ts';
import { address } from '../../e2e/support/orders.ts';
import type { Person } from '../../e2e/support/people.ts';
import { eshop } from '../../e2e/support/platform.ts';

/** One of the things that shoppers do; throws when it fails. */
export type Deed = () => Promise<unknown>;

const pauseMs = 50;

/** Shoppers who do these things one after the other, each forever, until `stop`; returns how often, and what failed. */
export const startShoppers = (deeds: readonly (readonly [string, Deed])[]) => {
  const failures: string[] = [];
  let doneCount = 0;
  let isStopped = false;
  const shopper = async ([name, deed]: readonly [string, Deed]) => {
    while (!isStopped) {
      const at = new Date().toISOString();
      await deed().then(
        () => doneCount++,
        (error: Error) => failures.push(`${at} ${name}: ${error.message}`),
      );
      await pause(pauseMs);
    }
  };
  const shoppers = Promise.all(deeds.map(shopper));
  return {
    stop: async () => {
      isStopped = true;
      await shoppers;
      return { done: doneCount, failures };
    },
  };
};

/** What strangers do at the shop: its pages and its catalogue. */
export const browsing = (productId: string): (readonly [string, Deed])[] => [
  ['list', () => expectStatus(200, call('product', 'GET /v1/products?limit=10'))],
  ['detail', () => expectStatus(200, call('product', `GET /v1/products/${productId}`))],
  ['home page', () => page(eshop.urls.customer)],
  ['admin login', () => page(`${eshop.urls.admin}/login`)],
];

const page = async (url: string) => {
  const response = await fetch(url);
  const text = await response.text();
  if (response.status !== 200 || !text.includes('</html>')) throw new Error(`${url} answered ${response.status}`);
};

/** A deed tried again until it succeeds, as a client does whose request failed: with the same key it is done once. */
export const persistently = (deeds: readonly (readonly [string, Deed])[]): (readonly [string, Deed])[] =>
  deeds.map(([name, deed]) => [name, () => eventually(deed)] as const);

/** A customer who fills the cart and orders again and again; an order that failed is tried again with its key. */
export const buying = (
  buyer: Person,
  productId: string,
  ordered: (order: Order) => void,
): (readonly [string, Deed])[] => {
  let key = randomUUID();
  return [
    [
      'cart',
      () =>
        expectStatus(
          200,
          call('cart', `PUT /v1/cart/items/${productId}`, { token: buyer.token, body: { quantity: 1 } }),
        ),
    ],
    [
      'order',
      async () => {
        const headers = { 'idempotency-key': key };
        const body = { address, items: [{ productId, quantity: 1 }] };
        const order = await expectStatus(
          201,
          call<Order>('order', 'POST /v1/orders', { token: buyer.token, headers, body }),
        );
        key = randomUUID();
        note({ told: 'order', orderId: order.id, status: order.status });
        ordered(order);
      },
    ],
  ];
};
