import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { money } from '@eshop/contracts/money';
import type { Sale, SaleFilter, SaleListQuery, SalesSummary } from '@eshop/contracts/sale';
import { noEffect, repeated } from '@eshop/service-kit/events/subscription';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import { inTransaction } from '@eshop/service-kit/sql/transaction';
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { matching } from './matching.ts';
import type { Partitions } from './partitions.ts';
import type { SalesDb } from './tables.ts';
import { toTotals, totals } from './totals.ts';

type Row = Selectable<SalesDb['sales']>;
const Position = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** The facts of what was sold, and what they add up to. */
export const createSales = (db: Kysely<SalesDb>, partitions: Partitions) => ({
  /** Takes an event's facts once; facts told again are set right by what is told now. Four round trips. */
  record: async (event: EventOf<'sale-created'>): Promise<typeof repeated | typeof noEffect | undefined> => {
    if (event.facts.length === 0) return noEffect;
    await partitions.ensureFor(new Date(event.soldAt));
    return inTransaction(db, async (trx) => {
      if (!(await takeOnce(trx, event.eventId, 'sale-created'))) return repeated;
      await trx
        .insertInto('sales')
        .values(rowsOf(event))
        .onConflict((conflict) =>
          conflict.columns(['order_id', 'product_id', 'warehouse_id', 'kind', 'sold_at']).doUpdateSet(({ ref }) => ({
            category: ref('excluded.category'),
            name: sql`coalesce(excluded.name, sales.name)`,
            quantity: ref('excluded.quantity'),
            price: ref('excluded.price'),
            cost: ref('excluded.cost'),
            told_at: sql`now()`,
          })),
        )
        .execute();
      return undefined;
    });
  },

  /** Facts, newest first. One query. */
  list: async (query: z.infer<typeof SaleListQuery>) => {
    const after = positionIn(query.cursor, Position);
    const rows = await db
      .selectFrom('sales')
      .selectAll()
      .where((eb) => matching(eb, query))
      .$if(after !== undefined, (q) =>
        q.where(sql<boolean>`(sold_at, id) < (${new Date(after?.at ?? 0)}, ${after?.id}::uuid)`),
      )
      .orderBy('sold_at', 'desc')
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
      .execute();
    return pageOf(rows.map(toSale), query.limit, ({ soldAt, id }) => ({ at: soldAt, id }));
  },

  /** Totals; an order that failed takes back what it added. One query. */
  summary: async (filter: SaleFilter): Promise<SalesSummary> => {
    const query = db.selectFrom('sales').where((eb) => matching(eb, filter));
    return toTotals(await query.select(totals).executeTakeFirstOrThrow());
  },
});

export type Sales = ReturnType<typeof createSales>;

const rowsOf = ({ orderId, kind, soldAt, facts }: EventOf<'sale-created'>): Insertable<SalesDb['sales']>[] =>
  facts.map(({ productId, name, category, warehouseId, quantity, price, cost }) => ({
    id: newId(),
    order_id: orderId,
    kind,
    product_id: productId,
    name: name ?? null,
    category: category.path,
    warehouse_id: warehouseId,
    quantity,
    price: price.amount,
    cost: cost.amount,
    currency: price.currency,
    sold_at: new Date(soldAt),
  }));

/** A fact as the API shows it. */
export const toSale = (row: Row): Sale => ({
  id: row.id,
  orderId: row.order_id,
  productId: row.product_id,
  name: row.name,
  category: row.category,
  warehouseId: row.warehouse_id,
  quantity: row.quantity,
  price: money(row.price, row.currency),
  cost: money(row.cost, row.currency),
  margin: money(row.quantity * (row.price - row.cost), row.currency),
  soldAt: row.sold_at.toISOString(),
});
