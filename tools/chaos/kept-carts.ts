import { randomBytes } from 'node:crypto';
import type { Cart } from '@eshop/contracts/cart';
import type { Client } from './client.ts';

/** A write to a cart: which quantity, when it was begun and, once it was acknowledged, when that was. */
export interface Write {
  quantity: number;
  begunAt: number;
  doneAt?: number;
}

/** How much of a cart a loss of Redis may take: two seconds of writes, and what a look at the clock takes. */
const mayLoseMs = 2500;
const most = 99;

/** Between when Redis may have lost what it had acknowledged. */
export interface Loss {
  from: number;
  to: number;
}

/**
 * What a cart may show: the newest write that was acknowledged, or one begun after it. With a loss, also what it held
 * up to two seconds before that, until a write was acknowledged after it.
 */
export const mayShow = (writes: readonly Write[], loss?: Loss): number[] => {
  const newest = (before = Number.POSITIVE_INFINITY) =>
    writes.findLastIndex(({ doneAt = Number.POSITIVE_INFINITY }) => doneAt < before);
  const last = newest();
  const isLost = loss && (writes[last]?.doneAt ?? 0) <= loss.to;
  return writes.slice(Math.max(0, isLost ? newest(loss.from - mayLoseMs) : last)).map(({ quantity }) => quantity);
};

/** Guests who change the quantity of one line again and again, and remember what they were told. */
export const createCartKeeper = (client: Client, productId: string) => {
  const headers = { 'x-guest-cart': randomBytes(16).toString('hex') };
  const writes: Write[] = [];
  return {
    write: async () => {
      const write: Write = { quantity: ((writes.at(-1)?.quantity ?? 0) % most) + 1, begunAt: Date.now() };
      writes.push(write);
      await client('cart', `PUT /v1/cart/items/${productId}`, { headers, body: { quantity: write.quantity } });
      write.doneAt = Date.now();
    },
    /** What is wrong with the cart; nothing when it shows what it may. */
    check: async (loss?: Loss): Promise<string[]> => {
      if (writes.length === 0) return [];
      const { body } = await client<Cart>('cart', 'GET /v1/cart', { headers });
      const shows = body.lines.find((line) => line.productId === productId)?.quantity;
      const allowedQuantities = mayShow(writes, loss);
      return shows !== undefined && allowedQuantities.includes(shows)
        ? []
        : [`a cart shows ${shows}, not ${allowedQuantities}`];
    },
  };
};
