import { stockShort, unknownReference } from '@eshop/contracts/problems/stock';
import type { Movement } from '@eshop/contracts/stock';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { StockUser } from '../domain/bound.ts';
import type { Move } from '../domain/move.ts';
import { levelChangesOf } from '../domain/reservation.ts';
import { ensureLevels, findLevel, selectProductLevels } from '../store/levels.ts';
import { insertMovements } from '../store/movements.ts';
import type { StockVersions } from '../store/stock-versions.ts';
import type { Trx } from '../store/tables.ts';
import { findReferences } from '../store/warehouses.ts';
import { announceQuantities } from './announce-quantities.ts';
import { changeLevels } from './change-levels.ts';
import type { OpenTransaction } from './open-transaction.ts';

/** Who moves stock, and the key that identifies a repeated request. */
export interface Command {
  user: StockUser;
  key: string;
}

/** Throws a 404 problem on a warehouse or product that is not known (yet). One query. */
export const checkReferences = async (trx: Trx, warehouseIds: readonly string[], productId: string): Promise<void> => {
  const { warehouseCount, hasProduct } = await findReferences(trx, warehouseIds, productId);
  if (warehouseCount !== warehouseIds.length) throw unknownReference('There is no such warehouse.');
  if (!hasProduct) throw unknownReference('There is no such product, or it is not known here yet.');
};

/** Throws a 409 problem when fewer units are available in the warehouse. One query. */
export const checkAvailable = async (
  trx: Trx,
  { quantity, ...place }: Pick<Move, 'warehouseId' | 'productId' | 'quantity'>,
): Promise<void> => {
  const available = (await findLevel(trx, place))?.available ?? 0;
  if (available < quantity) throw stockShort(`Only ${available} are free there.`, { available });
};

/** Adds the moves, one a level, to the levels and inserts them as movements. Three queries, however many there are. */
export const applyMoves = async (trx: Trx, moves: readonly Move[]): Promise<Movement[]> => {
  if (moves.length === 0) return [];
  await ensureLevels(trx, moves);
  await changeLevels(trx, levelChangesOf(moves, { onHand: 1, reserved: 0, committed: 0, firstOrderHeld: 0 }));
  return insertMovements(trx, moves);
};

/** Moves goods of locked products and announces what is available then. Four queries. */
export const moveStock = async (
  transaction: OpenTransaction,
  versions: StockVersions,
  moves: readonly Move[],
): Promise<Movement[]> => {
  const movements = await applyMoves(transaction.trx, moves);
  await announceQuantities(transaction, versions);
  return movements;
};

/** Moves goods of one locked product as a user, with an audit entry. Six queries. */
export const moveStockAs = async (
  user: StockUser,
  transaction: OpenTransaction,
  versions: StockVersions,
  moves: readonly Omit<Move, 'by'>[],
): Promise<[Movement, ...Movement[]]> => {
  const movesByUser = moves.map((move) => ({ ...move, by: user.id }));
  const [first, ...otherResults] = await moveStock(transaction, versions, movesByUser);
  if (!first) throw new Error('no movement was inserted');
  await auditMoves(transaction.trx, user, movesByUser);
  return [first, ...otherResults];
};

const actions = {
  receipt: 'stock.received',
  return: 'stock.returned',
  'transfer-out': 'stock.transferred',
  adjustment: 'stock.adjusted',
} as const;

/** Adds one audit entry for the moves of a product, by what is on hand. Two queries. */
const auditMoves = async (trx: Trx, user: StockUser, moves: readonly Move[]): Promise<void> => {
  const [first] = moves;
  const action = first && actions[first.kind as keyof typeof actions];
  if (!action) return;
  const { productId, orderId, reason, note } = first;
  const levels = await selectProductLevels(trx, [productId]);
  const onHandBy = new Map(levels.map(({ warehouseId, onHand }) => [warehouseId, onHand]));
  const onHandBefore = onHandFields(moves, ({ warehouseId, quantity }) => (onHandBy.get(warehouseId) ?? 0) - quantity);
  const onHandAfter = {
    ...onHandFields(moves, ({ warehouseId }) => onHandBy.get(warehouseId) ?? 0),
    ...(orderId && { orderId }),
    ...(reason && { reason }),
  };
  const resource = { type: 'stock', id: productId } as const;
  await addToAuditLog(trx, { action, by: actorOf(user), resource, ...changesBetween(onHandBefore, onHandAfter), note });
};

const onHandFields = (moves: readonly Move[], onHandOf: (move: Move) => number) =>
  Object.fromEntries(moves.map((move) => [`onHand in ${move.warehouseId}`, onHandOf(move)]));
