import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { money } from '@eshop/contracts/money';
import type { Sale, SaleFilter, SalesSummary } from '@eshop/contracts/sale';
import { type Insertable, type Selectable, sql } from 'kysely';
import { matching } from './matching.ts';
import type { Db, SalesDb, Trx } from './tables.ts';
import { toTotals, totals } from './totals.ts';

/** Inserts an event's facts; those that are stored already are updated to what the event says. One query. */
export const upsertFacts = async (trx: Trx, event: EventOf<'sale-created'>): Promise<void> => {
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
};

/** Returns up to `limit` facts before a position, newest first. One query. */
export const selectSales = async (
  db: Db,
  filter: SaleFilter,
  { after, limit }: { after: { at: string; id: string } | undefined; limit: number },
): Promise<Sale[]> => {
  const rows = await db
    .selectFrom('sales')
    .selectAll()
    .where((eb) => matching(eb, filter))
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(sold_at, id) < (${new Date(after?.at ?? 0)}, ${after?.id}::uuid)`),
    )
    .orderBy('sold_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toSale);
};

/** Returns totals of facts; an order that failed subtracts what it added. One query. */
export const sumSales = async (db: Db, filter: SaleFilter): Promise<SalesSummary> => {
  const query = db.selectFrom('sales').where((eb) => matching(eb, filter));
  return toTotals(await query.select(totals).executeTakeFirstOrThrow());
};

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

/** Returns a fact as the API shows it. */
export const toSale = (row: Selectable<SalesDb['sales']>): Sale => ({
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
