import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cart } from '@eshop/contracts/cart';
import type { Order } from '@eshop/contracts/order';
import type { Payment } from '@eshop/contracts/payment';
import { address, smallestPicture } from '../dev/demo/buying.ts';
import type { Books } from './books.ts';
import { type Client, GivenUp } from './client.ts';
import type { Goods } from './goods.ts';
import type { Person } from './people.ts';

export interface ShopperDeps {
  client: Client;
  books: Books;
  goods: readonly Goods[];
  /** How long after an order its payment is due. */
  paymentMinutes: number;
  /** Who decides on the proofs. */
  adminToken: string;
  random: () => number;
}

const patienceMs = 90_000;
const lookEveryMs = 100;
/** An order may be shown long after it was placed, when its answer got lost. */
const clockSlackMs = 150_000;

/** One way from an empty cart to an order in its last state. */
export interface Shopper extends Person {
  /** Tells what came of it; throws GivenUp when it came to no right end. */
  walk(): Promise<'ordered' | 'sold out' | 'cart was empty'>;
  /** What lies in the cart although it was ordered. */
  leftInCart(): Promise<string[]>;
}

/**
 * A customer who fills the cart, orders it, sends a proof, and whose proof an admin approves or, now and then, rejects;
 * or who cancels. Each walk ends when the order is in its last state; what the shop told goes into the books.
 */
export const createShopper = (person: Person, deps: ShopperDeps): Shopper => {
  const { client, books, goods, adminToken, paymentMinutes, random } = deps;
  const { token, userId } = person;
  const choose = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

  const fillCart = async (productId: string) => {
    await client('cart', 'DELETE /v1/cart', { token });
    const quantity = 1 + Math.floor(random() * 2);
    await client('cart', `PUT /v1/cart/items/${productId}`, { token, body: { quantity } });
  };

  const orderCart = (key: string) => {
    const zip = String(10_000 + Math.floor(random() * 300)); // some quotes of shipping are cached, most are not
    return client<Order & { detail?: string }>('order', 'POST /v1/orders', {
      token,
      headers: { 'idempotency-key': key },
      body: { address: { ...address, zip } },
      right: [409],
    });
  };

  const pay = async (orderId: string, decision: Decision) => {
    const body = new FormData();
    body.append('file', new Blob([smallestPicture]), 'proof.png');
    await client<Payment>('payment', `POST /v1/payments/by-order/${orderId}/proof`, { token, body });
    await decide(orderId, decision);
  };

  /** An upload that was given up may still arrive and replace the proof, so what is decided on is looked up again. */
  const decide = async (orderId: string, decision: Decision) => {
    for (let attempt = 1; attempt <= 10; attempt++) {
      const { body } = await client<Payment>('payment', `GET /v1/payments/by-order/${orderId}`, { token });
      const { status } = await client('payment', `POST /v1/payments/${body.id}/${decision}`, {
        token: adminToken,
        headers: { 'if-match': `"${body.version}"` },
        body: decisionBodies[decision],
        right: [412],
      });
      if (status !== 412) return;
    }
    throw new GivenUp(`a proof of order ${orderId} is replaced again and again`);
  };

  const cancel = (orderId: string) =>
    client('order', `POST /v1/orders/${orderId}/cancel`, { token, rightAgain: [409] });

  const untilIs = async (wanted: string, look: () => Promise<string>) => {
    const end = Date.now() + patienceMs;
    for (let status = await look(); status !== wanted; status = await look()) {
      if (Date.now() > end) throw new GivenUp(`an order is ${status}, not ${wanted}`);
      await pause(lookEveryMs);
    }
  };

  const handleRefusal = async (detail: string | undefined, key: string, { scarce, productId }: Goods) => {
    books.refused(userId, key);
    if (detail === 'The cart is empty.') return 'cart was empty';
    if (!scarce) throw new GivenUp(`an order was refused: ${detail}`);
    await client('cart', `DELETE /v1/cart/items/${productId}`, { token });
    return 'sold out';
  };

  const walk: Shopper['walk'] = async () => {
    const [chosenGoods, aim, key] = [choose(goods), choose(aims), randomUUID()];
    await fillCart(chosenGoods.productId);
    const { status, body: order } = await orderCart(key);
    if (status === 409) return handleRefusal(order.detail, key, chosenGoods);
    const orderId = order.id;
    const orderView = ({ status, lines }: Order) => {
      books.shown({ orderId, userId, lines, status });
      return status;
    };
    orderView(order);
    assertDeadline(order, paymentMinutes);
    if (aim === 'CANCELLED') await cancel(orderId);
    else if (aim === 'PAID' && random() < 0.1) await pay(orderId, 'request-proof');
    if (aim !== 'CANCELLED') await pay(orderId, aim === 'PAID' ? 'approve' : 'reject');
    await untilIs(aim, async () =>
      orderView((await client<Order>('order', `GET /v1/orders/${orderId}`, { token })).body),
    );
    return 'ordered';
  };
  const leftInCart = async () => {
    const { body } = await client<Cart>('cart', 'GET /v1/cart', { token });
    return body.lines.map(
      ({ productId, quantity }) => `${quantity} of ${productId}, which were ordered, are in a cart`,
    );
  };
  return { ...person, walk, leftInCart };
};

/** Deadlines go by the clock of the database, which is this machine's, whatever a service takes the time to be. */
const assertDeadline = ({ createdAt, paymentDeadline }: Order, minutes: number) => {
  const [createdMs, due] = [Date.parse(createdAt), Date.parse(paymentDeadline)];
  const skewMs = Math.max(Math.abs(due - createdMs - minutes * 60_000), Math.abs(createdMs - Date.now()));
  if (skewMs > clockSlackMs) throw new GivenUp(`an order of ${createdAt} is due at ${paymentDeadline}`);
};

type Decision = 'approve' | 'request-proof' | 'reject';

/** What an admin sends with a decision. */
const decisionBodies = {
  approve: undefined,
  'request-proof': { reason: 'too blurry' },
  reject: { reason: 'unreadable', moneyReceived: true },
};

/** Most orders are paid, some of them with a second proof; one in ten is cancelled, one rejected. */
const aims = ['PAID', 'PAID', 'PAID', 'PAID', 'PAID', 'PAID', 'PAID', 'PAID', 'CANCELLED', 'REJECTED'] as const;
