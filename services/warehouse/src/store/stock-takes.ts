import type { StockTakeReport } from '@eshop/contracts/stock';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { problem } from '@eshop/service-kit/http/problem';
import { bodyHash, once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type BadRow, type Counted, readCount } from '../domain/stock-take.ts';
import { lockProducts } from './levels.ts';
import type { Move } from './movements.ts';
import { type Command, moved } from './stock.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** A count of a warehouse, as a file. */
export interface StockTake {
  warehouseId: string;
  text: string;
}

/** As many bad lines are named. */
const shownErrors = 1000;

const unknownWarehouse = problem('unknown-reference', 404, 'Not found');

/** Sets a warehouse's stock to what was counted: all of a file or, while a line of it is bad, nothing. */
export const createStockTakes = (db: Kysely<WarehouseDb>, transact: Transact<WarehouseDb>) => ({
  /** What a count would change; takes nothing. Three queries. */
  preview: (take: StockTake): Promise<StockTakeReport> => db.transaction().execute((trx) => compare(trx, take)),

  /** Adjusts what differs, in one transaction. Twelve round trips, however many lines there are. */
  apply: (take: StockTake, { by, key }: Command): Promise<StockTakeReport> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by.id} stock takes`, key, body: bodyHash(take) }, async () => {
        const first = await compare(trx, take);
        if (first.errors.length > 0 || first.changes.length === 0) return first;
        const locked = await lockProducts(
          trx,
          first.changes.map(({ productId }) => productId),
        );
        const now = await compare(trx, take); // under the locks: orders may have taken some since
        if (now.errors.length > 0) return now;
        const changes = now.changes.filter(({ productId }) => locked.has(productId));
        await moved(trx, emit, locked, movesOf(take, changes, by.id));
        await noteCount(trx, take, changes, by);
        return { ...now, applied: true, changes, unchanged: now.rows - changes.length };
      }),
    ),
});

/** One entry for all of a count, by SKU. */
const noteCount = async (trx: Trx, { warehouseId }: StockTake, changes: StockTakeReport['changes'], by: Actor) => {
  const bySku = (field: 'onHand' | 'counted') => Object.fromEntries(changes.map((one) => [one.sku, one[field]]));
  const changed = changesBetween(bySku('onHand'), bySku('counted'));
  if (!changed) return;
  const note = `${changes.length} counted otherwise`;
  await addToAuditLog(trx, {
    action: 'stock.counted',
    by,
    resource: { type: 'warehouse', id: warehouseId },
    ...changed,
    note,
  });
};

const movesOf = ({ warehouseId }: StockTake, changes: StockTakeReport['changes'], by: string): Move[] =>
  changes.map(({ productId, onHand, counted }) => ({
    kind: 'adjustment',
    reason: 'recount',
    warehouseId,
    productId,
    quantity: counted - onHand,
    by,
    note: 'stock take',
  }));

interface Level {
  sku: string;
  productId: string;
  onHand: number;
  reserved: number;
}

const compare = async (trx: Trx, { warehouseId, text }: StockTake): Promise<StockTakeReport> => {
  const { rows, errors } = readCount(text);
  await checkWarehouse(trx, warehouseId);
  const levels = await levelsBySku(trx, warehouseId, rows);
  const bad = [...errors, ...rows.flatMap((row) => faultOf(row, levels.get(row.sku)))];
  const changes = rows.flatMap(({ sku, counted }) => {
    const level = levels.get(sku);
    return level && level.onHand !== counted
      ? [{ sku, productId: level.productId, onHand: level.onHand, counted }]
      : [];
  });
  const unchanged = rows.filter(({ sku, counted }) => levels.get(sku)?.onHand === counted).length;
  return { applied: false, rows: rows.length, unchanged, changes, errors: bad.slice(0, shownErrors) };
};

const faultOf = ({ line, counted }: Counted, level: Level | undefined): BadRow[] => {
  if (!level) return [{ line, field: 'sku', message: 'no such product' }];
  if (counted < level.reserved) return [{ line, field: 'counted', message: `orders hold ${level.reserved} of them` }];
  return [];
};

const checkWarehouse = async (trx: Trx, id: string) => {
  const found = await trx.selectFrom('warehouses').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw unknownWarehouse('There is no such warehouse.');
};

/** Products that are sold, by SKU, with what the warehouse has of them. */
const levelsBySku = async (trx: Trx, warehouseId: string, rows: readonly Counted[]) => {
  const { rows: found } = await sql<Level>`
    select sku, products.id as "productId", coalesce(on_hand, 0) as "onHand", coalesce(reserved, 0) as reserved
    from products left join stock_levels on product_id = products.id and warehouse_id = ${warehouseId}
    where sku = any(${rows.map(({ sku }) => sku)}::text[]) and not deleted`.execute(trx);
  return new Map(found.map((level) => [level.sku, level]));
};
