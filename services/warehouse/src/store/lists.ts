import type { MovementQuery, StockLevel, StockQuery, StockReservationQuery } from '@eshop/contracts/stock';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import type { Queries } from '@eshop/service-kit/sql/dialect';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { toMovement } from './movements.ts';
import { amongst } from './scope.ts';
import type { WarehouseDb } from './tables.ts';

/** What staff are shown: nothing but of the warehouses they are bound to, or of all. */
type Warehouses = ReadonlySet<string> | undefined;

/** What lies where, how it came there, and who holds it. One query each. */
export const createLists = (db: Kysely<WarehouseDb>) => ({
  /** Levels by product and warehouse. */
  levels: async (query: z.infer<typeof StockQuery>, warehouses?: Warehouses) => {
    const after = positionIn(query.cursor, LevelPosition);
    const rows = await levelsOf(db)
      .where(amongst('warehouse_id', warehouses))
      .$if(query.warehouseId !== undefined, (q) => q.where('warehouse_id', '=', query.warehouseId ?? ''))
      .$if(query.productId !== undefined, (q) => q.where('product_id', '=', query.productId ?? ''))
      .$if(query.low !== undefined, (q) => q.where(query.low ? low : sql<boolean>`not ${low}`))
      .$if(after !== undefined, (q) =>
        q.where(sql<boolean>`(product_id, warehouse_id) > (${after?.productId}, ${after?.warehouseId})`),
      )
      .orderBy('product_id')
      .orderBy('warehouse_id')
      .limit(query.limit + 1)
      .execute();
    return pageOf(rows, query.limit, ({ productId, warehouseId }: StockLevel) => ({ productId, warehouseId }));
  },

  /** Movements, newest first. */
  movements: async (query: z.infer<typeof MovementQuery>, warehouses?: Warehouses) => {
    const after = positionIn(query.cursor, MovementPosition);
    const rows = await db
      .selectFrom('movements')
      .selectAll()
      .where(amongst('warehouse_id', warehouses))
      .$if(query.warehouseId !== undefined, (q) => q.where('warehouse_id', '=', query.warehouseId ?? ''))
      .$if(query.productId !== undefined, (q) => q.where('product_id', '=', query.productId ?? ''))
      .$if(query.orderId !== undefined, (q) => q.where('order_id', '=', query.orderId ?? ''))
      .$if(query.kind !== undefined, (q) => q.where('kind', '=', query.kind ?? 'receipt'))
      .$if(query.from !== undefined, (q) => q.where('at', '>=', new Date(query.from ?? 0)))
      .$if(query.to !== undefined, (q) => q.where('at', '<', new Date(query.to ?? 0)))
      .$if(after !== undefined, (q) => q.where('id', '<', after?.id ?? ''))
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
      .execute();
    return pageOf(rows.map(toMovement), query.limit, ({ id }) => ({ id }));
  },

  /** What orders hold now, by order. */
  reservations: async (query: z.infer<typeof StockReservationQuery>, warehouses?: Warehouses) => {
    const after = positionIn(query.cursor, ReservationPosition);
    const rows = await db
      .selectFrom('reservation_lines')
      .innerJoin('reservations', 'reservations.order_id', 'reservation_lines.order_id')
      .select(['reservations.order_id as orderId', 'product_id as productId', 'warehouse_id as warehouseId'])
      .select(['quantity', 'state', 'updated_at as updatedAt'])
      .where('state', 'in', ['HELD', 'COMMITTED'])
      .where(amongst('warehouse_id', warehouses))
      .$if(query.warehouseId !== undefined, (q) => q.where('warehouse_id', '=', query.warehouseId ?? ''))
      .$if(query.productId !== undefined, (q) => q.where('product_id', '=', query.productId ?? ''))
      .$if(query.orderId !== undefined, (q) => q.where('reservations.order_id', '=', query.orderId ?? ''))
      .$if(after !== undefined, (q) =>
        q.where(
          sql<boolean>`(reservations.order_id, product_id, warehouse_id) < (${after?.orderId}, ${after?.productId}, ${after?.warehouseId})`,
        ),
      )
      .orderBy('reservations.order_id', 'desc')
      .orderBy('product_id', 'desc')
      .orderBy('warehouse_id', 'desc')
      .limit(query.limit + 1)
      .execute();
    const shown = rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
    return pageOf(shown, query.limit, ({ orderId, productId, warehouseId }) => ({ orderId, productId, warehouseId }));
  },
});

export type StockLists = ReturnType<typeof createLists>;

const low = sql<boolean>`(on_hand - committed < alert_level)`;

/** Levels as the API shows them. */
export const levelsOf = (db: Queries<WarehouseDb>) =>
  db
    .selectFrom('stock_levels')
    .select([
      'product_id as productId',
      'warehouse_id as warehouseId',
      'on_hand as onHand',
      'reserved',
      'committed',
      'alert_level as alertLevel',
    ])
    .select(sql<number>`on_hand - reserved`.as('available'));

const LevelPosition = z.object({ productId: z.uuid(), warehouseId: z.uuid() });
const MovementPosition = z.object({ id: z.uuid() });
const ReservationPosition = z.object({ orderId: z.uuid(), productId: z.uuid(), warehouseId: z.uuid() });
