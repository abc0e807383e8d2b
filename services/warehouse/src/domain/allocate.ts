import type { AllocatedLine, ShortLine } from '@eshop/contracts/stock';
import type { StockLine } from './reservation.ts';

/** How many units of a product a warehouse can still allocate. */
export interface Supply {
  productId: string;
  warehouseId: string;
  zip: string;
  available: number;
}

export interface Demand {
  productId: string;
  quantity: number;
}

export type Allocated = { outcome: 'allocated'; lines: AllocatedLine[] } | { outcome: 'short'; short: ShortLine[] };

/**
 * Allocates the demanded units from the warehouses nearest to `toZip`, split over several where one has too few.
 * All lines or none: when a product does not suffice, every short line is named.
 */
export const allocate = (demands: readonly Demand[], supplies: readonly Supply[], toZip: string): Allocated => {
  const nearest = [...supplies].sort(byDistance(toZip));
  const short: ShortLine[] = [];
  const lines = demands.map(({ productId, quantity }) => {
    const own = nearest.filter((supply) => supply.productId === productId && supply.available > 0);
    const available = own.reduce((total, supply) => total + supply.available, 0);
    if (available < quantity) short.push({ productId, requested: quantity, available });
    return { productId, allocations: split(quantity, own) };
  });
  return short.length > 0 ? { outcome: 'short', short } : { outcome: 'allocated', lines };
};

const split = (quantity: number, supplies: readonly Supply[]) => {
  let missing = quantity;
  return supplies.flatMap(({ warehouseId, zip, available }) => {
    const part = Math.min(missing, available);
    missing -= part;
    return part > 0 ? [{ warehouseId, zip, quantity: part }] : [];
  });
};

/** Returns the reservation's lines for allocated ones. */
export const stockLinesOf = (lines: readonly AllocatedLine[]): StockLine[] =>
  lines.flatMap(({ productId, allocations }) =>
    allocations.map(({ warehouseId, quantity }) => ({ productId, warehouseId, quantity })),
  );

/** Returns what a reservation's lines were allocated as. */
export const allocatedLinesOf = (lines: readonly (StockLine & { zip: string })[]): AllocatedLine[] =>
  [...Map.groupBy(lines, ({ productId }) => productId)].map(([productId, parts]) => ({
    productId,
    allocations: parts.map(({ warehouseId, zip, quantity }) => ({ warehouseId, zip, quantity })),
  }));

const byDistance = (toZip: string) => (a: Supply, b: Supply) =>
  distance(a.zip, toZip) - distance(b.zip, toZip) || a.warehouseId.localeCompare(b.warehouseId);

const distance = (a: string, b: string) => Math.abs(Number(a.slice(0, 5)) - Number(b.slice(0, 5)));
