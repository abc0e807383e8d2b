import type { OrderQuote, PlaceOrder } from '@eshop/contracts/order';
import type { ShippingDestinations } from '@eshop/contracts/shipping-destinations';
import { type HoldLimits, type HoldRequest, tooManyUnits } from '../domain/hold-limits.ts';
import { quoteOf } from '../domain/order.ts';
import type { Gateways } from '../gateways/gateways.ts';
import type { OrderStore } from '../store/orders.ts';
import { freeze, itemsOf } from './freeze.ts';
import { holdProblem } from './hold-problems.ts';
import { shippingRequest, zipToReach } from './quote-shipping.ts';
import { allocated, wanted } from './reserve-stock.ts';

interface QuoteDeps extends Gateways {
  orders: Pick<OrderStore, 'recentOfCart'>;
  holdLimits: Pick<HoldLimits, 'unitsOfProduct'>;
  destinations: ShippingDestinations;
}

/**
 * Returns what an order would cost now and reserves nothing. Throws as placing does, except for what depends on the
 * customer's other orders.
 */
export const createQuote =
  (deps: QuoteDeps) =>
  async (userId: string, { address, items }: Pick<PlaceOrder, 'address' | 'items'>): Promise<OrderQuote> => {
    const zip = zipToReach(address, deps.destinations);
    const { items: requestedItems } = await itemsOf(userId, { items }, deps);
    refuseTooManyUnits(requestedItems, deps.holdLimits);
    const lines = await freeze(requestedItems, deps);
    const planned = allocated(lines, await deps.warehouse.plan(wanted(lines, zip)));
    const shipping = await deps.shippingCost.quote(shippingRequest(address, planned));
    return withoutAllocations(quoteOf({ lines: planned, shipping }));
  };

export type Quote = ReturnType<typeof createQuote>;

/** Quotes to several places would add up to the stock of every warehouse otherwise; a placed order has its allocations. */
const withoutAllocations = ({ lines, ...quote }: OrderQuote): OrderQuote => ({
  ...quote,
  lines: lines.map((line) => ({ ...line, allocations: [] })),
});

/** Refuses such quantities before stock is checked: the outcome of that check would reveal exact stock. */
const refuseTooManyUnits = (lines: HoldRequest['lines'], limits: QuoteDeps['holdLimits']) => {
  const refusal = tooManyUnits({ lines }, { units: {} }, limits);
  if (refusal) throw holdProblem(refusal);
};
