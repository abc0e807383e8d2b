import { newId } from '@eshop/contracts/ids';
import { warehouseNameTaken } from '@eshop/contracts/problems/stock';
import type { CreateWarehouse, Warehouse } from '@eshop/contracts/stock';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { z } from 'zod';
import type { Db } from '../store/tables.ts';
import { insertWarehouse } from '../store/warehouses.ts';

export type OpenWarehouse = (warehouse: z.infer<typeof CreateWarehouse>, by: Actor) => Promise<Warehouse>;

/** Creates a warehouse with an audit entry. Throws a 409 problem when another has its name. */
export const createOpenWarehouse =
  (db: Db): OpenWarehouse =>
  (warehouse, by) =>
    db.transaction().execute(async (trx) => {
      const createdWarehouse = await insertWarehouse(trx, { id: newId(), ...warehouse });
      if (!createdWarehouse) throw warehouseNameTaken(`There is a warehouse ${warehouse.name} already.`);
      const resource = { type: 'warehouse', id: createdWarehouse.id } as const;
      await addToAuditLog(trx, { action: 'warehouse.created', by, resource, ...changesBetween(undefined, warehouse) });
      return createdWarehouse;
    });
