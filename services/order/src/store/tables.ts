import type { Address } from '@eshop/contracts/address';
import type { Order, OrderStatus } from '@eshop/contracts/order';
import type { ApprovalStatus } from '@eshop/contracts/order-approval';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { IdempotencyTables } from '@eshop/service-kit/idempotency/once';
import type { KitTables } from '@eshop/service-kit/sql/kit-tables';
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
    /** When a submitted payment expires unless it is reviewed before; null where none is submitted. */
    review_deadline: Date | null;
    /** The newest version of the payment that was followed. */
    payment_version: Generated<number>;
    expiry_tried_at: Generated<Date>;
    /** How often a job has tried to end this order without success. */
    attempts: Generated<number>;
    /** Until when one replica alone works on ending this order. */
    leased_until: Generated<Date>;
    created_at: Generated<Date>;
    updated_at: ColumnType<Date, never, Date | string>;
    timeline: Json<Order['timeline']>;
    /** Value of the goods in minor units; null for an order that was paid before this was stored. */
    goods_value: number | null;
    /** Whether it ended with a payment that a person has to check. */
    money_to_be_checked: Generated<boolean>;
    /** Digests of where it goes and of the network it came from, while it is unpaid or its money is to be checked. */
    delivery_digest: string | null;
    network_digest: string | null;
    /** When it ended unpaid: expired, canceled, or rejected without money received. */
    ended_unpaid_at: ColumnType<Date | null, never, Date | string | null>;
    /** What came back after delivery, oldest first. */
    returns: Json<StoredReturn[]>;
  };
  order_approvals: {
    id: string;
    user_id: string;
    /** In minor units. */
    value: number;
    currency: string;
    status: ApprovalStatus;
    version: Generated<number>;
    requested_at: Generated<Date>;
    decided_by: string | null;
    decided_at: Date | null;
    /** Until when an approval holds. */
    expires_at: Date | null;
    /** A digest of the network that it came from, while it is pending. */
    network_digest: string | null;
  };
  /** When a customer was last refused an order that a person could approve. */
  approval_refusals: { user_id: string; refused_at: Generated<Date> };
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
  /** The recipient's name. */
  customer: string;
  /** The customer's name as it is searched for, see `searchable`. */
  customer_search: string;
  payment_deadline: Date;
  created_at: Date;
  updated_at: Date;
}

/** The read side: what lists need, projected from order-created and order-status-updated. */
export interface OrderReadDb {
  order_summaries: OrderSummaries;
  /** The table that takes its place at the end of a rebuild. */
  order_summaries_next: OrderSummaries;
  /** Rows of the write side, to recover them from when it is restored from a backup. */
  order_copies: { id: string; version: number; row: Json<object>; address_digest: string };
}
