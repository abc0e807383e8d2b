import type { EventOf } from '@eshop/contracts/events';
import type { OrderListQuery, OrderSummary } from '@eshop/contracts/order';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { OrderReadDb } from './tables.ts';

type Row = Selectable<OrderReadDb['order_summaries']>;
const Position = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** The read side: order lists. */
export const createSummaries = (db: Kysely<OrderReadDb>) => ({
  /**
   * Takes over what an event tells of an order. Each event is a full snapshot and its version guards it, so repetition
   * and any order come to the same; no inbox is needed. One query.
   */
  project: async (event: EventOf<'order-created' | 'order-status-updated'>): Promise<void> => {
    const row = toRow(event);
    await db
      .insertInto('order_summaries')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(row).where('order_summaries.version', '<', row.version),
      )
      .execute();
  },

  /** Orders, newest first; of one user, or of all where `userId` is undefined. One query. */
  list: async (query: z.infer<typeof OrderListQuery>, userId: string | undefined) => {
    const after = positionIn(query.cursor, Position);
    const rows = await db
      .selectFrom('order_summaries')
      .selectAll()
      .$if(userId !== undefined, (q) => q.where('user_id', '=', userId ?? ''))
      .$if(query.status !== undefined, (q) => q.where('status', '=', query.status ?? 'PAID'))
      .$if(query.from !== undefined, (q) => q.where('created_at', '>=', new Date(query.from ?? 0)))
      .$if(query.to !== undefined, (q) => q.where('created_at', '<', new Date(query.to ?? 0)))
      .$if(Boolean(query.q), (q) => q.where('search', 'like', `%${escaped(query.q ?? '')}%`))
      .$if(after !== undefined, (q) =>
        q.where(sql<boolean>`(created_at, id) < (${new Date(after?.at ?? 0)}, ${after?.id}::uuid)`),
      )
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
      .execute();
    return pageOf(rows.map(toSummary), query.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  },
});

const escaped = (text: string) => text.toLowerCase().replace(/[\\%_]/g, '\\$&');

const toRow = (event: EventOf<'order-created' | 'order-status-updated'>): Row => ({
  id: event.orderId,
  number: event.number,
  user_id: event.userId,
  status: event.status,
  version: event.version,
  items: event.lines.reduce((total, { quantity }) => total + quantity, 0),
  total: event.total.amount,
  currency: event.total.currency,
  search: [event.number, ...event.lines.map(({ name }) => name)].join(' ').toLowerCase(),
  payment_deadline: new Date(event.paymentDeadline),
  created_at: new Date(event.createdAt),
  updated_at: new Date(event.occurredAt),
});

const toSummary = (row: Row): OrderSummary => ({
  id: row.id,
  number: row.number,
  status: row.status,
  items: row.items,
  total: { amount: row.total, currency: row.currency },
  paymentDeadline: row.payment_deadline.toISOString(),
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
