import type { Address } from '@eshop/contracts/address';
import { newId } from '@eshop/contracts/ids';
import { money } from '@eshop/contracts/money';
import type { Selectable } from 'kysely';
import type { FrozenLine } from '../domain/frozen-line.ts';
import type { StoredOrder } from '../domain/order.ts';
import { deliveryDigest, networkDigest } from './holder-digests.ts';
import type { OrderWriteDb } from './tables.ts';

/** A cart at one of its versions; no two orders are placed from the same one. */
export interface CartVersion {
  id: string;
  version: number;
}

/** What an order begins with. */
export interface Begin {
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

/** The row of an order that is being placed. */
export const placingRow = ({ userId, idempotencyKey, bodyHash, cart, address, lines, network }: Begin) => ({
  id: newId(),
  user_id: userId,
  idempotency_key: idempotencyKey,
  body_hash: bodyHash,
  status: 'PLACING' as const,
  cart_id: cart?.id ?? null,
  cart_version: cart?.version ?? null,
  address: JSON.stringify(address),
  lines: JSON.stringify(lines),
  shipping: JSON.stringify({ total: money(0), parcels: [] }),
  timeline: '[]',
  returns: '[]',
  goods_value: goodsValueOf(lines),
  delivery_digest: deliveryDigest(address),
  network_digest: networkDigest(network),
});

export type Row = Selectable<OrderWriteDb['orders']>;

export const toOrder = (row: Row | undefined) => row && toStored(row);

export const toStored = (row: Row): StoredOrder => ({
  id: row.id,
  number: row.number,
  userId: row.user_id,
  status: row.status,
  version: row.version,
  cartId: row.cart_id,
  cartVersion: row.cart_version,
  address: row.address,
  lines: row.lines,
  shipping: row.shipping,
  paymentDeadline: row.payment_deadline,
  reviewDeadline: row.review_deadline,
  paymentVersion: row.payment_version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  timeline: row.timeline,
  returns: row.returns,
});
