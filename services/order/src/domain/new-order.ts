import type { Address } from '@eshop/contracts/address';
import type { FrozenLine } from './frozen-line.ts';

/** A cart at one of its versions; no two orders are placed from the same one. */
export interface CartVersion {
  id: string;
  version: number;
}

/** What an order begins with. */
export interface NewOrder {
  userId: string;
  idempotencyKey: string;
  bodyHash: string;
  /** The cart that is ordered; undefined when the request names its items. */
  cart: CartVersion | undefined;
  address: Address;
  lines: FrozenLine[];
  /** The network that the request came from, where it is known. */
  network: string | undefined;
}

/** The value of an order's goods, in minor units. */
export const goodsValueOf = (lines: readonly FrozenLine[]): number =>
  lines.reduce((total, { price, quantity }) => total + price.amount * quantity, 0);
