import { maxNamedFaults, type RowFault } from '@eshop/contracts/spreadsheet';
import type { StockTakeReport } from '@eshop/contracts/stock';
import { type Count, type Counted, keyOfSku } from './stock-take.ts';

/** A product under its SKU, with its level in the counted warehouse. */
export interface SkuLevel {
  sku: string;
  productId: string;
  onHand: number;
  reserved: number;
}

/** `ambiguous`: two products have the SKU, until the event of a deleted one has arrived. */
type LevelMatch = SkuLevel | 'ambiguous' | undefined;

/** Compares a count with the levels of its SKUs: what would change, and what is wrong with its rows. */
export const compareCount = ({ source, rows, errors }: Count, levels: readonly SkuLevel[]): StockTakeReport => {
  const levelBySku = matchBySku(levels);
  const matchedRows = rows.map((row) => ({ ...row, level: levelBySku.get(keyOfSku(row.sku)) }));
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

const matchBySku = (levels: readonly SkuLevel[]): ReadonlyMap<string, LevelMatch> => {
  const matches = new Map<string, LevelMatch>();
  for (const level of levels) {
    const key = keyOfSku(level.sku);
    matches.set(key, matches.has(key) ? 'ambiguous' : level);
  }
  return matches;
};

const faultsOf = ({ row, counted, level }: Counted & { level: LevelMatch }): RowFault[] => {
  if (!level) return [{ row, field: 'sku', message: 'SKU: there is no such product.' }];
  if (level === 'ambiguous')
    return [{ row, field: 'sku', message: 'SKU: two products have it at the moment. Try again in a minute.' }];
  if (counted >= level.reserved) return [];
  const message = `Counted: orders hold ${level.reserved} of these units, so there must be at least as many.`;
  return [{ row, field: 'counted', message }];
};
