import type { EventOf } from '@eshop/contracts/events';
import type { OrderListQuery, OrderPage, OrderStatus, OrderSummary } from '@eshop/contracts/order';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { openStatuses } from '../domain/order-status.ts';
import { anywhere, patternsOf } from './search-text.ts';
import { rowOf, toSummary } from './summary-row.ts';
import type { OrderReadDb } from './tables.ts';

const Position = z.object({ at: z.iso.datetime(), id: z.uuid() });
type Query = Omit<z.infer<typeof OrderListQuery>, 'export'>;

/** Whose orders are listed: one user's, or all with their customers' names. */
type ListScope = { userId: string; manager?: never } | { manager: true; userId?: never };

/** The read side: order lists. */
export interface Summaries {
  /**
   * Updates an order's summary to an event. Each event is a full snapshot and its version guards it, so repetition and any
   * order come to the same; no inbox is needed. Resolves with whether it was newer. One query.
   */
  project(
    event: EventOf<'order-created' | 'order-status-updated' | 'order-returned'>,
    customer: string,
  ): Promise<boolean>;
  /** A page of summaries. One query, by an index whatever the filters. */
  list(query: Query, scope: ListScope): Promise<z.infer<typeof OrderPage>>;
  /** How many orders are in each state. One query: by the index of states for open ones, over the whole table with `closed`. */
  counts(query: { closed: boolean }): Promise<{ status: OrderStatus; count: number }[]>;
}

/** Creates the store of order lists. */
export const createSummaries = (db: Kysely<OrderReadDb>): Summaries => ({
  project: async (event, customer) => {
    const row = rowOf(event, customer);
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('order_summaries')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(row).where('order_summaries.version', '<', row.version),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  list: async (query, { userId, manager }) => {
    const { status, from, to, q, sort } = query;
    const startAfter = positionIn(query.cursor, Position);
    const rows = await db
      .selectFrom('order_summaries')
      .selectAll()
      .$if(userId !== undefined, (some) => some.where('user_id', '=', userId ?? ''))
      .$if(status !== undefined, (some) => some.where('status', 'in', status ?? []))
      .$if(from !== undefined, (some) => some.where('created_at', '>=', new Date(from ?? 0)))
      .$if(to !== undefined, (some) => some.where('created_at', '<', new Date(to ?? 0)))
      .$if(Boolean(q), (some) => some.where(mentions(q ?? '', manager === true)))
      .$if(startAfter !== undefined, (some) => some.where(beyond(sort, startAfter?.at ?? '', startAfter?.id ?? '')))
      .orderBy('created_at', directions[sort])
      .orderBy('id', directions[sort])
      .limit(query.limit + 1)
      .execute();
    const { items, nextCursor } = pageOf(rows, query.limit, ({ created_at, id }) => ({ at: created_at, id }));
    const toItem = (row: (typeof items)[number]): OrderSummary =>
      manager ? { ...toSummary(row), customer: row.customer } : toSummary(row);
    return { items: items.map(toItem), nextCursor };
  },

  counts: ({ closed }) =>
    db
      .selectFrom('order_summaries')
      .select(['status', sql<number>`count(*)::int`.as('count')])
      .$if(!closed, (some) => some.where('status', 'in', openStatuses))
      .groupBy('status')
      .orderBy('status')
      .execute(),
});

const directions = { newest: 'desc', oldest: 'asc' } as const;

const beyond = (sort: Query['sort'], at: string, id: string) => {
  const place = sql`(${new Date(at)}, ${id}::uuid)`;
  return sort === 'newest' ? sql<boolean>`(created_at, id) < ${place}` : sql<boolean>`(created_at, id) > ${place}`;
};

/** A user's own orders are few, so they are scanned. */
const mentions = (text: string, isManager: boolean) => {
  if (!isManager) return matchesAll('search', [anywhere(text)]);
  const patterns = patternsOf(text);
  return sql<boolean>`(${matchesAll('search', patterns)} or ${matchesAll('customer_search', patterns)})`;
};

const matchesAll = (column: 'search' | 'customer_search', patterns: readonly string[]) =>
  sql<boolean>`(${sql.join(
    patterns.map((pattern) => sql`${sql.ref(column)} like ${pattern}`),
    sql` and `,
  )})`;
