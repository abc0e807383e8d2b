import type { PageQuery } from '@eshop/contracts/page';
import type { WarehousePage } from '@eshop/contracts/stock';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import type { Db } from '../store/tables.ts';
import { selectWarehouses } from '../store/warehouses.ts';

export type ReadWarehouses = (query: z.infer<typeof PageQuery>) => Promise<z.infer<typeof WarehousePage>>;

const Position = z.object({ id: z.uuid() });

/** Returns the warehouses, oldest first. One query. Throws a 400 problem on a cursor of another list. */
export const createReadWarehouses =
  (db: Db): ReadWarehouses =>
  async ({ cursor, limit }) => {
    const startAfter = positionIn(cursor, Position)?.id;
    return pageOf(await selectWarehouses(db, startAfter, limit + 1), limit, ({ id }) => ({ id }));
  };
