import { unknownReference } from '@eshop/contracts/problems/stock';
import { maxNamedFaults, type RowFault } from '@eshop/contracts/spreadsheet';
import type { StockTakeReport } from '@eshop/contracts/stock';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { bodyHash, once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Count, type Counted, keyOfSku } from '../domain/stock-take.ts';
import { lockProducts } from './levels.ts';
import type { Move } from './movements.ts';
import { type Command, moved } from './stock.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** A count of a warehouse. */
export interface StockTake {
  warehouseId: string;
  count: Count;
}

/** Sets a warehouse's stock to what was counted: all of a file or, while a row of it is bad, nothing. */
export const createStockTakes = (db: Kysely<WarehouseDb>, transact: Transact<WarehouseDb>) => ({
  /** What a count would change; changes nothing. Three queries. */
  preview: (take: StockTake): Promise<StockTakeReport> => db.transaction().execute((trx) => compare(trx, take)),

  /** Adjusts what differs, in one transaction. Twelve round trips, however many rows there are. */
  apply: (take: StockTake, { by, key }: Command): Promise<StockTakeReport> =>
    transact((trx, emit) =>
      once(
        trx,
        {
          scope: `${by.id} stock takes`,
          key,
          body: bodyHash({ warehouseId: take.warehouseId, file: take.count.digest }),
        },
        async () => {
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
        },
      ),
    ),
});

export type StockTakes = ReturnType<typeof createStockTakes>;

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

const compare = async (trx: Trx, { warehouseId, count }: StockTake): Promise<StockTakeReport> => {
  const { source, rows, errors } = count;
  await checkWarehouse(trx, warehouseId);
  const levels = await levelsBySku(trx, warehouseId, rows);
  const matchedRows = rows.map((row) => ({ ...row, level: levels.get(keyOfSku(row.sku)) }));
  const faults = [...errors, ...matchedRows.flatMap(faultsOf)].sort((a, b) => a.row - b.row);
  const changes = matchedRows.flatMap(({ counted, level }) =>
    level && level !== 'ambiguous' && level.onHand !== counted
      ? [{ sku: level.sku, productId: level.productId, onHand: level.onHand, counted }]
      : [],
  );
  return {
    applied: false,
    source,
    rows: rows.length + new Set(errors.map(({ row }) => row)).size,
    unchanged: rows.length - changes.length - matchedRows.filter(({ level }) => !level || level === 'ambiguous').length,
    changes,
    errors: faults.slice(0, maxNamedFaults),
    errorsLeftOut: Math.max(0, faults.length - maxNamedFaults),
  };
};

/** `ambiguous`: two products have the SKU, until the news of a deleted one has arrived. */
type FoundLevel = Level | 'ambiguous' | undefined;

const faultsOf = ({ row, counted, level }: Counted & { level: FoundLevel }): RowFault[] => {
  if (!level) return [{ row, field: 'sku', message: 'SKU: there is no such product.' }];
  if (level === 'ambiguous')
    return [{ row, field: 'sku', message: 'SKU: two products have it at the moment. Try again in a minute.' }];
  if (counted >= level.reserved) return [];
  const message = `Counted: orders hold ${level.reserved} of these units, so there must be at least as many.`;
  return [{ row, field: 'counted', message }];
};

const checkWarehouse = async (trx: Trx, id: string) => {
  const warehouse = await trx.selectFrom('warehouses').select('id').where('id', '=', id).executeTakeFirst();
  if (!warehouse) throw unknownReference('There is no such warehouse.');
};

/** Products that are sold, by their SKUs whatever the case, with what the warehouse has of them. */
const levelsBySku = async (trx: Trx, warehouseId: string, rows: readonly Counted[]) => {
  const { rows: matchingLevels } = await sql<Level>`
    select sku, products.id as "productId", coalesce(on_hand, 0) as "onHand", coalesce(reserved, 0) as reserved
    from products left join stock_levels on product_id = products.id and warehouse_id = ${warehouseId}
    where lower(sku) = any(${rows.map(({ sku }) => keyOfSku(sku))}::text[]) and not deleted`.execute(trx);
  const levels = new Map<string, FoundLevel>();
  for (const level of matchingLevels)
    levels.set(keyOfSku(level.sku), levels.has(keyOfSku(level.sku)) ? 'ambiguous' : level);
  return levels;
};
