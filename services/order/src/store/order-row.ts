import { newId } from '@eshop/contracts/ids';
import { money } from '@eshop/contracts/money';
import type { Selectable } from 'kysely';
import { goodsValueOf, type NewOrder } from '../domain/new-order.ts';
import type { StoredOrder } from '../domain/order.ts';
import { deliveryDigest, networkDigest } from './holder-digests.ts';
import type { OrderWriteDb } from './tables.ts';

/** The row of an order that is being placed. */
export const placingRow = ({ userId, idempotencyKey, bodyHash, cart, address, lines, network }: NewOrder) => ({
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

/** A row of the write side. */
export type OrderRow = Selectable<OrderWriteDb['orders']>;

/** The order that a row holds. */
export const toOrder = (row: OrderRow): StoredOrder => ({
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
