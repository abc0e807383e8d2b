import { newId } from '@eshop/contracts/ids';
import type { Movement, MovementQuery, Receipt, StockLevel, StockQuery, Transfer } from '@eshop/contracts/stock';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { conflict, problem } from '@eshop/service-kit/http/problem';
import { once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { announceQuantities, changeLevels, ensureLevels, lockProducts } from './levels.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** Who does it, and by which key a repetition is known. */
export interface Command {
  by: string;
  key: string;
}

const unknownPart = problem('unknown-reference', 404, 'Not found');
const stockShort = problem('stock-short', 409, 'Stock is short');

/** Physical stock: what comes in, moves between warehouses, and what lies where. */
export const createStock = (db: Kysely<WarehouseDb>, transact: Transact<WarehouseDb>) => ({
  /** Takes goods in. Throws a 404 problem on a warehouse or product that is not known (yet). */
  receive: (receipt: Receipt, { by, key }: Command): Promise<Movement> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by} receipts`, key, body: receipt }, async () => {
        await known(trx, [receipt.warehouseId], receipt.productId);
        const versions = await lockProducts(trx, [receipt.productId]);
        const movement = await move(trx, { ...receipt, kind: 'receipt', by, transferId: null });
        await announceQuantities(trx, versions, emit);
        return movement;
      }),
    ),

  /** Moves goods as one pair of movements. Throws a 409 problem when fewer are free. */
  transfer: ({ fromWarehouseId, toWarehouseId, ...transfer }: Transfer, { by, key }: Command): Promise<Movement[]> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by} transfers`, key, body: { fromWarehouseId, toWarehouseId, ...transfer } }, async () => {
        if (fromWarehouseId === toWarehouseId) throw conflict('Both ends are the same warehouse.');
        await known(trx, [fromWarehouseId, toWarehouseId], transfer.productId);
        const versions = await lockProducts(trx, [transfer.productId]);
        await free(trx, fromWarehouseId, transfer);
        const shared = { ...transfer, by, transferId: newId() };
        const out = await move(trx, {
          ...shared,
          warehouseId: fromWarehouseId,
          kind: 'transfer-out',
          quantity: -transfer.quantity,
        });
        const into = await move(trx, { ...shared, warehouseId: toWarehouseId, kind: 'transfer-in' });
        await announceQuantities(trx, versions, emit);
        return [out, into];
      }),
    ),

  /** Levels by product and warehouse. One query. */
  levels: async (query: z.infer<typeof StockQuery>) => {
    const after = positionIn(query.cursor, LevelPosition);
    const rows = await db
      .selectFrom('stock_levels')
      .select([
        'product_id as productId',
        'warehouse_id as warehouseId',
        'on_hand as onHand',
        'reserved',
        'alert_level as alertLevel',
      ])
      .select(sql<number>`on_hand - reserved`.as('available'))
      .$if(query.warehouseId !== undefined, (q) => q.where('warehouse_id', '=', query.warehouseId ?? ''))
      .$if(query.productId !== undefined, (q) => q.where('product_id', '=', query.productId ?? ''))
      .$if(query.low !== undefined, (q) => q.where(sql<boolean>`(on_hand - reserved < alert_level) = ${query.low}`))
      .$if(after !== undefined, (q) =>
        q.where(sql<boolean>`(product_id, warehouse_id) > (${after?.productId}, ${after?.warehouseId})`),
      )
      .orderBy('product_id')
      .orderBy('warehouse_id')
      .limit(query.limit + 1)
      .execute();
    return pageOf(rows, query.limit, ({ productId, warehouseId }: StockLevel) => ({ productId, warehouseId }));
  },

  /** Movements, newest first. One query. */
  movements: async (query: z.infer<typeof MovementQuery>) => {
    const after = positionIn(query.cursor, MovementPosition);
    const rows = await db
      .selectFrom('movements')
      .selectAll()
      .$if(query.warehouseId !== undefined, (q) => q.where('warehouse_id', '=', query.warehouseId ?? ''))
      .$if(query.productId !== undefined, (q) => q.where('product_id', '=', query.productId ?? ''))
      .$if(after !== undefined, (q) => q.where('id', '<', after?.id ?? ''))
      .orderBy('id', 'desc')
      .limit(query.limit + 1)
      .execute();
    return pageOf(rows.map(toMovement), query.limit, ({ id }) => ({ id }));
  },
});

const known = async (trx: Trx, warehouseIds: readonly string[], productId: string) => {
  const { rows } = await sql<{ warehouses: number; product: boolean }>`
    select (select count(*)::int from warehouses where id = any(${[...warehouseIds]}::uuid[])) as warehouses,
      exists (select from products where id = ${productId}) as product`.execute(trx);
  if (rows[0]?.warehouses !== warehouseIds.length) throw unknownPart('There is no such warehouse.');
  if (!rows[0]?.product) throw unknownPart('There is no such product, or it is not known here yet.');
};

const free = async (
  trx: Trx,
  warehouseId: string,
  { productId, quantity }: Pick<Transfer, 'productId' | 'quantity'>,
) => {
  const level = await trx
    .selectFrom('stock_levels')
    .where('product_id', '=', productId)
    .where('warehouse_id', '=', warehouseId)
    .select(sql<number>`on_hand - reserved`.as('available'))
    .executeTakeFirst();
  const available = level?.available ?? 0;
  if (available < quantity) throw stockShort(`Only ${available} are free there.`, { available });
};

interface Move extends Receipt {
  kind: Movement['kind'];
  by: string;
  transferId: string | null;
}

const move = async (trx: Trx, { productId, warehouseId, quantity, kind, note, by, transferId }: Move) => {
  await ensureLevels(trx, [{ productId, warehouseId }]);
  await changeLevels(trx, [{ productId, warehouseId, onHand: quantity, reserved: 0 }]);
  const movement = await trx
    .insertInto('movements')
    .values({
      id: newId(),
      product_id: productId,
      warehouse_id: warehouseId,
      quantity,
      kind,
      note,
      by,
      order_id: null,
      transfer_id: transferId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toMovement(movement);
};

interface MovementRow {
  id: string;
  warehouse_id: string;
  product_id: string;
  kind: Movement['kind'];
  quantity: number;
  order_id: string | null;
  note: string;
  by: string;
  at: Date;
}

const toMovement = (row: MovementRow): Movement => ({
  id: row.id,
  warehouseId: row.warehouse_id,
  productId: row.product_id,
  kind: row.kind,
  quantity: row.quantity,
  orderId: row.order_id,
  note: row.note,
  by: row.by,
  at: row.at.toISOString(),
});

const LevelPosition = z.object({ productId: z.uuid(), warehouseId: z.uuid() });
const MovementPosition = z.object({ id: z.uuid() });
