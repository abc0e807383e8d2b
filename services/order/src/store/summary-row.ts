import type { EventOf } from '@eshop/contracts/events';
import type { OrderSummary } from '@eshop/contracts/order';
import type { Selectable } from 'kysely';
import type { StoredOrder } from '../domain/order.ts';
import { snapshotOf } from '../domain/order-events.ts';
import { searchable } from './search-text.ts';
import type { OrderReadDb } from './tables.ts';

/** A row of the read side. */
export type SummaryRow = Selectable<OrderReadDb['order_summaries']>;
type Snapshot = Omit<EventOf<'order-created'>, 'cartId' | 'cartVersion'>;

/** The row of the read side that an event leads to. */
export const rowOf = (event: Snapshot, customer: string): SummaryRow => ({
  id: event.orderId,
  number: event.number,
  user_id: event.userId,
  status: event.status,
  version: event.version,
  items: event.lines.reduce((total, { quantity }) => total + quantity, 0),
  total: event.total.amount,
  currency: event.total.currency,
  search: searchable([event.number, ...event.lines.map(({ name }) => name)].join(' ')),
  customer,
  customer_search: searchable(customer),
  payment_deadline: new Date(event.paymentDeadline),
  created_at: new Date(event.createdAt),
  updated_at: new Date(event.occurredAt),
});

/** The same row for an order of the write side. */
export const rowOfOrder = (order: StoredOrder): SummaryRow => rowOf(snapshotOf(order), order.address.name);

/** The summary that a row holds. */
export const toSummary = (row: SummaryRow): OrderSummary => ({
  id: row.id,
  number: row.number,
  status: row.status,
  items: row.items,
  total: { amount: row.total, currency: row.currency },
  paymentDeadline: row.payment_deadline.toISOString(),
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
