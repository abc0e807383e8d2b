import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Transaction } from 'kysely';
import type { Move } from './movements.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

const actions = {
  receipt: 'stock.received',
  return: 'stock.returned',
  'transfer-out': 'stock.transferred',
  adjustment: 'stock.adjusted',
} as const;

/** Writes down in their transaction what moves of one product made of the levels: one entry, by what is on hand. Two queries. */
export const noteMoves = async (trx: Trx, by: Actor, moves: readonly Move[]): Promise<void> => {
  const [first] = moves;
  const action = first && actions[first.kind as keyof typeof actions];
  if (!action) return;
  const { productId, orderId, reason, note } = first;
  const onHand = await onHandOf(trx, productId, moves);
  await addToAuditLog(trx, {
    action,
    by,
    resource: { type: 'stock', id: productId },
    ...changesBetween(
      levelsOf(moves, (move) => (onHand.get(move.warehouseId) ?? 0) - move.quantity),
      {
        ...levelsOf(moves, (move) => onHand.get(move.warehouseId) ?? 0),
        ...(orderId && { orderId }),
        ...(reason && { reason }),
      },
    ),
    note,
  });
};

/** By warehouse, as that is what a level is besides its product. */
const levelsOf = (moves: readonly Move[], onHand: (move: Move) => number) =>
  Object.fromEntries(moves.map((move) => [`onHand in ${move.warehouseId}`, onHand(move)]));

const onHandOf = async (trx: Trx, productId: string, moves: readonly Move[]) => {
  const rows = await trx
    .selectFrom('stock_levels')
    .select(['warehouse_id', 'on_hand'])
    .where('product_id', '=', productId)
    .where(
      'warehouse_id',
      'in',
      moves.map(({ warehouseId }) => warehouseId),
    )
    .execute();
  return new Map(rows.map((row) => [row.warehouse_id, row.on_hand]));
};
