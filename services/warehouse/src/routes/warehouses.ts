import { newId } from '@eshop/contracts/ids';
import { PageQuery } from '@eshop/contracts/page';
import { warehouseNameTaken } from '@eshop/contracts/problems/stock';
import { CreateWarehouse, Warehouse, WarehousePage } from '@eshop/contracts/stock';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { route, routes } from '@eshop/service-kit/http/route';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { WarehouseDb } from '../store/tables.ts';

const Position = z.object({ id: z.uuid() });

export const warehouseRoutes = (db: Kysely<WarehouseDb>) =>
  routes('/v1/warehouses', {
    'GET /': route({
      name: 'listWarehouses',
      summary: 'The warehouses',
      allow: 'stock:read',
      query: PageQuery,
      reply: [200, WarehousePage],
      handler: async ({ query: { cursor, limit } }) => {
        const after = positionIn(cursor, Position)?.id;
        const rows = await db
          .selectFrom('warehouses')
          .selectAll()
          .$if(after !== undefined, (q) => q.where('id', '>', after ?? ''))
          .orderBy('id')
          .limit(limit + 1)
          .execute();
        return pageOf(rows, limit, ({ id }) => ({ id }));
      },
    }),
    'POST /': route({
      name: 'createWarehouse',
      summary: 'Open a warehouse',
      allow: 'stock:manage',
      body: CreateWarehouse,
      reply: [201, Warehouse],
      problems: [warehouseNameTaken],
      handler: ({ body, user }) =>
        db.transaction().execute(async (trx) => {
          const created = await trx
            .insertInto('warehouses')
            .values({ id: newId(), ...body })
            .onConflict((clash) => clash.column('name').doNothing())
            .returningAll()
            .executeTakeFirst();
          if (!created) throw warehouseNameTaken(`There is a warehouse ${body.name} already.`);
          await addToAuditLog(trx, {
            action: 'warehouse.created',
            by: actorOf(user),
            resource: { type: 'warehouse', id: created.id },
            ...changesBetween(undefined, body),
          });
          return created;
        }),
    }),
  });
