import type { VehicleClass } from '@eshop/contracts/product';
import type { ReserveStock, ShortLine } from '@eshop/contracts/stock';

/** How much of a product customers who never paid an order may hold unpaid together. */
export interface FirstOrderRules {
  /** The share of the units that are not sold, by vehicle class, from 0 to 1. */
  shares: Readonly<Record<VehicleClass, number>>;
  /** How long the last unit is kept from first orders after one of them released the product unpaid. */
  pauseHours: number;
}

/** What the share of a product is judged by. */
export interface FirstOrderStock {
  productId: string;
  /** Units that no paid order holds. */
  uncommitted: number;
  /** Units that first orders hold unpaid. */
  firstOrderHeld: number;
  /** Whether a first order released the product unpaid within the pause. */
  hasLapsed: boolean;
}

/**
 * Returns how many more units first orders may hold. A share that comes to no unit is one, so that a last unit can be
 * sold to anybody; once a first order let the product go unpaid, it waits for a customer who paid before.
 */
export const roomForFirstOrders = (
  { uncommitted, firstOrderHeld, hasLapsed }: Omit<FirstOrderStock, 'productId'>,
  share: number,
): number => Math.max(0, Math.max(Math.floor(uncommitted * share), hasLapsed ? 0 : 1) - firstOrderHeld);

/** Returns the lines of a first order that ask for more than their products' share leaves. */
export const linesOverShare = (
  items: ReserveStock['items'],
  stock: readonly FirstOrderStock[],
  { shares }: Pick<FirstOrderRules, 'shares'>,
): ShortLine[] => {
  const stockByProduct = new Map(stock.map((one) => [one.productId, one]));
  return items.flatMap(({ productId, quantity, vehicleClass }) => {
    const own = stockByProduct.get(productId);
    const available = own ? roomForFirstOrders(own, shares[vehicleClass]) : 0;
    return quantity > available ? [{ productId, requested: quantity, available }] : [];
  });
};
