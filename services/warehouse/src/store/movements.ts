import { newId } from '@eshop/contracts/ids';
import { stockShort, unknownReference } from '@eshop/contracts/problems/stock';
import type { AdjustmentReason, Movement } from '@eshop/contracts/stock';
import { type Selectable, sql, type Transaction } from 'kysely';
import { changeLevels, ensureLevels, onHandOnly } from './levels.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** A physical change of one level that is about to happen; `quantity` is negative where goods leave. */
export interface Move {
  kind: Movement['kind'];
  warehouseId: string;
  productId: string;
  quantity: number;
  by: string;
  note: string;
  transferId?: string;
  orderId?: string | undefined;
  /** The return that it books, once per product and warehouse. */
  returnId?: string;
  reason?: AdjustmentReason;
}

/** Throws a 404 problem on a warehouse or product that is not known (yet). One query. */
export const checkKnown = async (trx: Trx, warehouseIds: readonly string[], productId: string): Promise<void> => {
  const { rows } = await sql<{ warehouses: number; product: boolean }>`
    select (select count(*)::int from warehouses where id = any(${[...warehouseIds]}::uuid[])) as warehouses,
      exists (select from products where id = ${productId}) as product`.execute(trx);
  if (rows[0]?.warehouses !== warehouseIds.length) throw unknownReference('There is no such warehouse.');
  if (!rows[0]?.product) throw unknownReference('There is no such product, or it is not known here yet.');
};

/** Throws a 409 problem when fewer pieces are free there. One query. */
export const checkFree = async (
  trx: Trx,
  { warehouseId, productId, quantity }: Pick<Move, 'warehouseId' | 'productId' | 'quantity'>,
): Promise<void> => {
  const level = await trx
    .selectFrom('stock_levels')
    .where('product_id', '=', productId)
    .where('warehouse_id', '=', warehouseId)
    .select(sql<number>`on_hand - reserved`.as('available'))
    .executeTakeFirst();
  const available = level?.available ?? 0;
  if (available < quantity) throw stockShort(`Only ${available} are free there.`, { available });
};

/** Makes the changes, one a level, and notes each. Three queries, however many there are. */
export const move = async (trx: Trx, moves: readonly Move[]): Promise<Movement[]> => {
  if (moves.length === 0) return [];
  await ensureLevels(trx, moves);
  await changeLevels(
    trx,
    moves.map(({ productId, warehouseId, quantity }) => ({ productId, warehouseId, ...onHandOnly, onHand: quantity })),
  );
  const rows = await trx.insertInto('movements').values(moves.map(toRow)).returningAll().execute();
  return rows.map(toMovement);
};

const toRow = ({ productId, warehouseId, transferId, orderId, returnId, reason, ...rest }: Move) => ({
  ...rest,
  id: newId(),
  product_id: productId,
  warehouse_id: warehouseId,
  order_id: orderId ?? null,
  transfer_id: transferId ?? null,
  return_id: returnId ?? null,
  reason: reason ?? null,
});

/** A movement as the API shows it. */
export const toMovement = (row: Selectable<WarehouseDb['movements']>): Movement => ({
  id: row.id,
  warehouseId: row.warehouse_id,
  productId: row.product_id,
  kind: row.kind,
  quantity: row.quantity,
  orderId: row.order_id,
  reason: row.reason,
  note: row.note,
  by: row.by,
  at: row.at.toISOString(),
});
