import type { Address } from '@eshop/contracts/address';
import type { Order, OrderStatus } from '@eshop/contracts/order';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { IdempotencyTables } from '@eshop/service-kit/idempotency/once';
import type { KitTables } from '@eshop/service-kit/tables';
import type { ColumnType, Generated } from 'kysely';
import type { FrozenLine } from '../domain/frozen-line.ts';
import type { OrderState } from '../domain/order-status.ts';
import type { StoredReturn } from '../domain/returns.ts';

/** A JSON column: read as it is, written as text. */
type Json<T> = ColumnType<T, string, string>;

/** The write side: one row an order, changed only together with the events about it. */
export interface OrderWriteDb extends KitTables, IdempotencyTables {
  orders: {
    id: string;
    number: Generated<string>;
    user_id: string;
    idempotency_key: string;
    body_hash: string;
    status: OrderState;
    version: Generated<number>;
    cart_id: string | null;
    /** The version of the cart that was ordered; null when the order named its items. */
    cart_version: number | null;
    address: Json<Address>;
    lines: Json<FrozenLine[]>;
    shipping: Json<ShippingQuote>;
    payment_deadline: Generated<Date>;
    /** The newest version of the payment that was followed. */
    payment_version: Generated<number>;
    expiry_tried_at: Generated<Date>;
    /** How often a sweep has tried to end this order without success. */
    attempts: Generated<number>;
    /** Until when one replica alone works on ending this order. */
    leased_until: Generated<Date>;
    created_at: Generated<Date>;
    updated_at: ColumnType<Date, never, Date | string>;
    timeline: Json<Order['timeline']>;
    /** What came back after delivery, oldest first. */
    returns: Json<StoredReturn[]>;
  };
}

interface OrderSummaries {
  id: string;
  number: string;
  user_id: string;
  status: OrderStatus;
  version: number;
  items: number;
  total: number;
  currency: string;
  search: string;
  /** Whom it is delivered to. */
  customer: string;
  payment_deadline: Date;
  created_at: Date;
  updated_at: Date;
}

/** The read side: what lists need, projected from order-created and order-status-updated. */
export interface OrderReadDb {
  order_summaries: OrderSummaries;
  /** What is to take its place, while the read side is rebuilt. */
  order_summaries_next: OrderSummaries;
  /** Rows of the write side, to recover them from when it is restored from a backup. */
  order_copies: { id: string; version: number; row: Json<object>; address_digest: string };
}
