import type { OrderQuote, QuoteOrder as QuoteOrderBody } from '@eshop/contracts/order';
import type { ShippingDestinations } from '@eshop/contracts/shipping-destinations';
import type { z } from 'zod';
import { type HoldLimits, type HoldRequest, unitsRefusal } from '../domain/hold-limits.ts';
import { quoteOf } from '../domain/order.ts';
import { shippingRequestOf } from '../domain/parcels.ts';
import type { Gateways } from '../gateways/gateways.ts';
import type { OrderStore } from '../store/orders.ts';
import { freezeItems, requestedItems } from './place-order/freeze-items.ts';
import { holdProblem } from './place-order/hold-problems.ts';
import { zipToReach } from './place-order/quote-shipping.ts';
import { allocatedLines, allocationRequestOf } from './place-order/reserve-stock.ts';

interface Deps extends Gateways {
  orders: Pick<OrderStore, 'recentOfCart'>;
  holdLimits: Pick<HoldLimits, 'unitsOfProduct'>;
  destinations: ShippingDestinations;
}

/**
 * Returns what an order would cost now and reserves nothing. Throws as placing does, except for what depends on the
 * customer's other orders.
 */
export type QuoteOrder = (userId: string, body: z.infer<typeof QuoteOrderBody>) => Promise<OrderQuote>;

/** Creates the quotes of orders. */
export const createQuoteOrder =
  (deps: Deps): QuoteOrder =>
  async (userId, { address, items: namedItems }) => {
    const zip = zipToReach(address, deps.destinations);
    const { items } = await requestedItems(userId, { items: namedItems }, deps);
    refuseTooManyUnits(items, deps.holdLimits);
    const lines = await freezeItems(items, deps);
    const plannedLines = allocatedLines(lines, await deps.warehouse.plan(allocationRequestOf(lines, zip)));
    const shipping = await deps.shippingCost.quote(shippingRequestOf(address, plannedLines));
    return withoutAllocations(quoteOf({ lines: plannedLines, shipping }));
  };

/** Quotes to several places would add up to the stock of every warehouse otherwise; a placed order has its allocations. */
const withoutAllocations = ({ lines, ...quote }: OrderQuote): OrderQuote => ({
  ...quote,
  lines: lines.map((line) => ({ ...line, allocations: [] })),
});

/** Refuses such quantities before stock is checked: the outcome of that check would reveal exact stock. */
const refuseTooManyUnits = (lines: HoldRequest['lines'], limits: Deps['holdLimits']) => {
  const refusal = unitsRefusal({ lines }, { units: {} }, limits);
  if (refusal) throw holdProblem(refusal);
};
