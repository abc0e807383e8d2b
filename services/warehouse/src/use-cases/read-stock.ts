import type {
  MovementPage,
  MovementQuery,
  StockPage,
  StockQuery,
  StockReservationPage,
  StockReservationQuery,
} from '@eshop/contracts/stock';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import { selectLevels } from '../store/levels.ts';
import { selectMovements } from '../store/movements.ts';
import { selectReservations } from '../store/reservations.ts';
import type { WarehouseScope } from '../store/scope.ts';
import type { Db } from '../store/tables.ts';

/**
 * What lies where, how it came there, and who reserved it, in the warehouses that a user works in. One query each. Throw a
 * 400 problem on a cursor of another list.
 */
export interface ReadStock {
  /** Returns levels by product and warehouse. */
  listLevels(query: z.infer<typeof StockQuery>, scope?: WarehouseScope): Promise<z.infer<typeof StockPage>>;
  /** Returns movements, newest first. */
  listMovements(query: z.infer<typeof MovementQuery>, scope?: WarehouseScope): Promise<z.infer<typeof MovementPage>>;
  /** Returns the lines of live reservations, newest order first. */
  listReservations(
    query: z.infer<typeof StockReservationQuery>,
    scope?: WarehouseScope,
  ): Promise<z.infer<typeof StockReservationPage>>;
}

const LevelPosition = z.object({ productId: z.uuid(), warehouseId: z.uuid() });
const MovementPosition = z.object({ id: z.uuid() });
const ReservationPosition = z.object({ orderId: z.uuid(), productId: z.uuid(), warehouseId: z.uuid() });

export const createReadStock = (db: Db): ReadStock => ({
  listLevels: async ({ cursor, limit, ...filter }, scope) => {
    const startAfter = positionIn(cursor, LevelPosition);
    const levels = await selectLevels(db, filter, { scope, after: startAfter, limit: limit + 1 });
    return pageOf(levels, limit, ({ productId, warehouseId }) => ({ productId, warehouseId }));
  },

  listMovements: async ({ cursor, limit, ...filter }, scope) => {
    const startBefore = positionIn(cursor, MovementPosition)?.id;
    const movements = await selectMovements(db, filter, { scope, before: startBefore, limit: limit + 1 });
    return pageOf(movements, limit, ({ id }) => ({ id }));
  },

  listReservations: async ({ cursor, limit, ...filter }, scope) => {
    const startAfter = positionIn(cursor, ReservationPosition);
    const lines = await selectReservations(db, filter, { scope, after: startAfter, limit: limit + 1 });
    return pageOf(lines, limit, ({ orderId, productId, warehouseId }) => ({ orderId, productId, warehouseId }));
  },
});
