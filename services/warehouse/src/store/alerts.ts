import { maxTotal } from '@eshop/contracts/page';
import type { SetAlertLevel, StockAlert, StockAlertQuery, StockLevel } from '@eshop/contracts/stock';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { ensureLevels, followWithAlerts } from './levels.ts';
import { levelsOf } from './lists.ts';
import { checkKnown } from './movements.ts';
import { amongst } from './scope.ts';
import type { WarehouseDb } from './tables.ts';

const Position = z.object({ at: z.iso.datetime({ precision: 6 }), id: z.uuid() });

/** Alerts of stock that fell below its level. They open and close in the transaction that changes the stock. */
export const createAlerts = (db: Kysely<WarehouseDb>) => ({
  /** Alerts, newest first; those of products that are no longer sold are left out. One query, and one that counts where that is asked. */
  list: async (query: Query, warehouses: Warehouses) => {
    const after = positionIn(query.cursor, Position);
    const rows = await matching(db, query, warehouses)
      .innerJoin('stock_levels as level', (join) =>
        join.onRef('level.product_id', '=', 'alert.product_id').onRef('level.warehouse_id', '=', 'alert.warehouse_id'),
      )
      .select(['alert.id', 'alert.warehouse_id as warehouseId', 'alert.product_id as productId'])
      .select([
        'level.on_hand as onHand',
        'level.committed',
        'level.alert_level as alertLevel',
        'opened_at as openedAt',
        'closed_at as closedAt',
      ])
      .select(sql<number>`on_hand - reserved`.as('available'))
      .select(sql<string>`to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('position'))
      .$if(after !== undefined, (q) =>
        q.where(sql<boolean>`(opened_at, alert.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
      )
      .orderBy('opened_at', 'desc')
      .orderBy('alert.id', 'desc')
      .limit(query.limit + 1)
      .execute();
    const page = pageOf(rows, query.limit, ({ position, id }) => ({ at: position, id }));
    const items = page.items.map(toAlert);
    return { ...page, items, ...(query.count && { total: await countOf(db, query, warehouses) }) };
  },

  /** Deletes up to `limit` alerts that closed that long ago, and returns how many. One query, by an index. */
  purge: async (olderThanDays: number, limit = 500): Promise<number> => {
    const { rows } = await sql`
      delete from stock_alerts where id in (
        select id from stock_alerts where closed_at < now() - make_interval(days => ${olderThanDays}::int)
        order by closed_at limit ${limit}::int for update skip locked)
      returning id`.execute(db);
    return rows.length;
  },

  /** How many alerts are open, counted up to 10,000. One query, by their index. */
  countOpen: async (): Promise<number> => {
    const { rows } = await sql<{ open: number }>`
      select count(*)::int as open from (select 1 from stock_alerts where closed_at is null limit ${maxTotal}) as counted`.execute(
      db,
    );
    return rows[0]?.open ?? 0;
  },

  /**
   * Sets the level below which an alert is open, and opens or closes it at once. Throws a 404 problem on a warehouse or
   * product that is not known.
   */
  setLevel: (level: SetAlertLevel, by: Actor): Promise<StockLevel> =>
    db.transaction().execute(async (trx) => {
      const { warehouseId, productId, alertLevel } = level;
      await checkKnown(trx, [warehouseId], productId);
      await ensureLevels(trx, [{ productId, warehouseId }]);
      await noteLevel(trx, level, by);
      await followWithAlerts(
        trx,
        sql`update stock_levels set alert_level = ${alertLevel}
          where product_id = ${productId} and warehouse_id = ${warehouseId} returning *`,
      );
      return levelsOf(trx)
        .where('product_id', '=', productId)
        .where('warehouse_id', '=', warehouseId)
        .executeTakeFirstOrThrow();
    }),
});

export type Alerts = ReturnType<typeof createAlerts>;

type Query = z.infer<typeof StockAlertQuery>;
type Warehouses = ReadonlySet<string> | undefined;

/** The alerts of products that are sold, as far as somebody may see them. */
const matching = (db: Kysely<WarehouseDb>, query: Query, warehouses: Warehouses) =>
  db
    .selectFrom('stock_alerts as alert')
    .innerJoin('products', (join) => join.onRef('products.id', '=', 'alert.product_id').on('deleted', '=', false))
    .where('closed_at', query.status === 'open' ? 'is' : 'is not', null)
    .where(amongst('alert.warehouse_id', warehouses))
    .$if(query.warehouseId !== undefined, (q) => q.where('alert.warehouse_id', '=', query.warehouseId ?? ''))
    .$if(query.productId !== undefined, (q) => q.where('alert.product_id', '=', query.productId ?? ''));

const countOf = async (db: Kysely<WarehouseDb>, query: Query, warehouses: Warehouses): Promise<number> => {
  const some = matching(db, query, warehouses).select('alert.id').limit(maxTotal).as('some');
  const { total } = await db.selectFrom(some).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  return total;
};

/** Under the level's lock, so that of two who set it at once each is told of what was there before. */
const noteLevel = async (
  trx: Transaction<WarehouseDb>,
  { warehouseId, productId, alertLevel }: SetAlertLevel,
  by: Actor,
) => {
  const before = await trx
    .selectFrom('stock_levels')
    .select('alert_level as alertLevel')
    .where('product_id', '=', productId)
    .where('warehouse_id', '=', warehouseId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const changed = changesBetween(before, { alertLevel });
  if (!changed) return;
  const resource = { type: 'stock', id: productId } as const;
  await addToAuditLog(trx, { action: 'stock.alert-level-set', by, resource, ...changed, note: `in ${warehouseId}` });
};

interface Row extends Omit<StockAlert, 'openedAt' | 'closedAt'> {
  openedAt: Date;
  closedAt: Date | null;
  position: string;
}

const toAlert = ({ position: _, openedAt, closedAt, ...alert }: Row): StockAlert => ({
  ...alert,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});
