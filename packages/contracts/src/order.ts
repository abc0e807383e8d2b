import { z } from 'zod';
import { Address } from './address.ts';
import { Quantity } from './cart.ts';
import { Id, Timestamp } from './ids.ts';
import { Money, shopCurrency } from './money.ts';
import { defaultLimit, flag, maxLimit, PageQuery, pageOf, severalOf } from './page.ts';
import { ShippingQuote } from './shipping.ts';
import { prose, searchText, statement } from './text.ts';

/** Every state that is ever shown; PLACING is internal. */
export const OrderStatus = z
  .enum([
    'PENDING_PAYMENT',
    'PAYMENT_SUBMITTED',
    'PAID',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
    'EXPIRED',
    'REJECTED',
    'FAILED',
  ])
  .meta({ id: 'OrderStatus' });
export type OrderStatus = z.infer<typeof OrderStatus>;

export const Allocation = z.object({ warehouseId: Id, quantity: z.int().min(1) });

export const OrderLine = z.object({
  productId: Id,
  name: z.string(),
  price: Money,
  quantity: Quantity,
  lineTotal: Money,
  allocations: z.array(Allocation),
});

export const TimelineEntry = z.object({
  status: OrderStatus,
  at: Timestamp,
  /** Who did it: a user id for those who manage orders; `customer`, `shop` or `system` for its owner. */
  by: z.string(),
  note: z.string().nullable(),
});

/** At most this many returns can be recorded for an order. */
export const maxReturns = 50;

/** Units of a delivered order that came back; `refund` is what the buyer gets for them. */
export const OrderReturn = z
  .object({
    id: Id,
    at: Timestamp,
    by: z.string(),
    reason: z.string(),
    lines: z.array(
      z.object({
        productId: Id,
        name: z.string(),
        quantity: z.int().min(1),
        /** Whether they can be sold again. */ restock: z.boolean(),
      }),
    ),
    refund: Money,
  })
  .meta({ id: 'OrderReturn' });
export type OrderReturn = z.infer<typeof OrderReturn>;

export const Order = z
  .object({
    id: Id,
    number: z.string(),
    /** Who placed it, and may therefore not decide on it. */
    userId: z.string().optional(),
    status: OrderStatus,
    /** Increases with every change; an admin's decision names it in `If-Match`. */
    version: z.int(),
    lines: z.array(OrderLine),
    subtotal: Money,
    shipping: ShippingQuote,
    total: Money,
    address: Address,
    paymentDeadline: Timestamp,
    createdAt: Timestamp,
    timeline: z.array(TimelineEntry),
    /** Oldest first; left out by older versions of order. */
    returns: z.array(OrderReturn).optional(),
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

export const OrderItem = z.strictObject({ productId: Id, quantity: Quantity });
export const OrderItems = z
  .array(OrderItem)
  .min(1)
  .max(50)
  .refine((items) => new Set(items.map((item) => item.productId)).size === items.length, 'each product once');

export const QuoteOrder = z.strictObject({ address: Address, items: OrderItems.optional() }).meta({ id: 'QuoteOrder' });
export const PlaceOrder = QuoteOrder.extend({ expectedTotal: Money.optional() }).meta({ id: 'PlaceOrder' });
export type PlaceOrder = z.infer<typeof PlaceOrder>;

/** What an order would cost now; it takes nothing. Its lines have no `allocations` before it is placed. */
export const OrderQuote = z
  .object({ lines: z.array(OrderLine), subtotal: Money, shipping: ShippingQuote, total: Money })
  .meta({ id: 'OrderQuote' });
export type OrderQuote = z.infer<typeof OrderQuote>;

export const OrderSummary = z
  .object({
    id: Id,
    number: z.string(),
    status: OrderStatus,
    items: z.int(),
    total: Money,
    paymentDeadline: Timestamp,
    createdAt: Timestamp,
    updatedAt: Timestamp,
    /** Whom it is delivered to; for those who manage orders alone. */
    customer: z.string().optional(),
  })
  .meta({ id: 'OrderSummary' });
export type OrderSummary = z.infer<typeof OrderSummary>;
export const OrderPage = pageOf(OrderSummary).meta({ id: 'OrderPage' });

export const OrderListQuery = PageQuery.extend({
  status: severalOf(OrderStatus).optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
  q: searchText(100).optional(),
  sort: z.enum(['newest', 'oldest']).default('newest'),
  /** Says that what is listed goes into a file; for those who manage orders it is in the audit log, once for all pages. */
  export: flag().default(false),
});

/** Which orders, for those who manage them: a body, because the text may be a customer's name. */
export const SearchOrders = z
  .strictObject({
    q: OrderListQuery.shape.q,
    status: z.array(OrderStatus).min(1).max(OrderStatus.options.length).optional(),
    from: Timestamp.optional(),
    to: Timestamp.optional(),
    sort: OrderListQuery.shape.sort,
    cursor: PageQuery.shape.cursor,
    limit: z.int().min(1).max(maxLimit).default(defaultLimit),
    /** Says that what is found goes into a file: in the audit log once for all pages. */
    export: z.boolean().default(false),
  })
  .meta({ id: 'SearchOrders' });

/** Those that are over are counted where `closed` asks for it. */
export const OrderCountsQuery = z.object({ closed: flag().default(false) });

/** How many orders are in each state; states that none is in are left out. */
export const OrderCounts = z
  .object({ counts: z.array(z.object({ status: OrderStatus, count: z.int() })) })
  .meta({ id: 'OrderCounts' });

/** One entry of an order's timeline, as its event stream tells it; the event's id counts the entries from one. */
export const OrderEvent = TimelineEntry.extend({ orderId: Id, number: z.string() }).meta({ id: 'OrderEvent' });
export type OrderEvent = z.infer<typeof OrderEvent>;

export const ChangeStatus = z
  .strictObject({ status: z.enum(['SHIPPED', 'DELIVERED', 'FAILED']), note: prose(500).optional() })
  .meta({ id: 'ChangeStatus' });

/** Records units that came back; each product once. `refund` may be 0, and less than what was paid for them. */
export const RecordReturn = z
  .strictObject({
    lines: z
      .array(z.strictObject({ productId: Id, quantity: Quantity, restock: z.boolean() }))
      .min(1)
      .max(50)
      .refine((lines) => new Set(lines.map((line) => line.productId)).size === lines.length, 'each product once'),
    reason: statement(500),
    refund: z.strictObject({ amount: z.int().min(0), currency: z.literal(shopCurrency) }),
  })
  .meta({ id: 'RecordReturn' });
export type RecordReturn = z.infer<typeof RecordReturn>;

/** What payment needs to judge an order's payment, from order-created or fetched when the proof is faster. */
export const PayableOrder = z
  .object({
    orderId: Id,
    /** Left out by older versions of order. */
    number: z.string().optional(),
    userId: z.string(),
    total: Money,
    paymentDeadline: Timestamp,
  })
  .meta({ id: 'PayableOrder' });
export type PayableOrder = z.infer<typeof PayableOrder>;

/** Null when there is no such order: an expected answer, not an error. */
export const PayableReply = z.object({ order: PayableOrder.nullable() }).meta({ id: 'PayableReply' });
