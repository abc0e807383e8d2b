import type { Money } from '@eshop/contracts/money';
import type { OrderReturn, RecordReturn } from '@eshop/contracts/order';
import type { FrozenLine } from './frozen-line.ts';

/** Units of one product that came back from one warehouse's allocation. */
export interface ReturnedUnits {
  productId: string;
  warehouseId: string;
  quantity: number;
  /** Whether they go back into that warehouse's stock. */
  restock: boolean;
}

/** A return as it is stored: the units by warehouse, so that stock and sales facts follow without another query. */
export interface StoredReturn extends OrderReturn {
  units: ReturnedUnits[];
}

/** A return as the API shows it. */
export const toOrderReturn = ({ units: _, ...orderReturn }: StoredReturn): OrderReturn => orderReturn;

/** A requested return that an order does not allow: more units than were delivered, or more money than was paid. */
export type ReturnExcess =
  | { kind: 'units'; lines: { productId: string; requested: number; returnable: number }[] }
  | { kind: 'refund'; refundable: Money };

/** What of an order decides what can be returned. */
interface ReturnableOrder {
  lines: readonly FrozenLine[];
  returns: readonly StoredReturn[];
}

/** How many units of a line's allocation in each warehouse are still with the buyer. */
const outstandingUnits = ({ returns }: ReturnableOrder, { productId, allocations }: FrozenLine) =>
  allocations.map(({ warehouseId, quantity }) => ({
    warehouseId,
    quantity:
      quantity -
      returns
        .flatMap(({ units }) => units)
        .filter((unit) => unit.productId === productId && unit.warehouseId === warehouseId)
        .reduce((total, unit) => total + unit.quantity, 0),
  }));

/** How many units of each product can still be returned. */
export const returnableOf = (order: ReturnableOrder): Map<string, number> =>
  new Map(
    order.lines.map((line) => [
      line.productId,
      outstandingUnits(order, line).reduce((total, { quantity }) => total + quantity, 0),
    ]),
  );

/** What of the order's total has not been refunded by its returns yet. */
const refundableOf = ({ returns }: ReturnableOrder, total: Money): Money => ({
  ...total,
  amount: returns.reduce((rest, { refund }) => rest - refund.amount, total.amount),
});

/** Why the order does not allow this return; undefined when it does. `total` is what the buyer paid. */
export const excessOf = (order: ReturnableOrder, requested: RecordReturn, total: Money): ReturnExcess | undefined => {
  const returnable = returnableOf(order);
  const lines = requested.lines.flatMap(({ productId, quantity }) => {
    const returnableUnits = returnable.get(productId) ?? 0;
    return quantity > returnableUnits ? [{ productId, requested: quantity, returnable: returnableUnits }] : [];
  });
  if (lines.length > 0) return { kind: 'units', lines };
  const refundable = refundableOf(order, total);
  const isTooMuch = requested.refund.amount > refundable.amount || requested.refund.currency !== refundable.currency;
  return isTooMuch ? { kind: 'refund', refundable } : undefined;
};

/** Splits the requested units over the warehouses that they came from, in the order of the allocation. */
export const unitsOf = (order: ReturnableOrder, requested: RecordReturn): ReturnedUnits[] =>
  requested.lines.flatMap(({ productId, quantity, restock }) => {
    const line = order.lines.find((each) => each.productId === productId);
    let remaining = quantity;
    return (line ? outstandingUnits(order, line) : []).flatMap(({ warehouseId, quantity: available }) => {
      const returnedUnits = Math.min(remaining, available);
      remaining -= returnedUnits;
      return returnedUnits > 0 ? [{ productId, warehouseId, quantity: returnedUnits, restock }] : [];
    });
  });
