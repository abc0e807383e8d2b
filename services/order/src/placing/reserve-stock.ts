import { firstOrderLimit, placingTimedOut } from '@eshop/contracts/problems/orders';
import { stockShort } from '@eshop/contracts/problems/stock';
import { shownQuantity } from '@eshop/contracts/product';
import type { PlanOutcome, ReserveStock, ShortLine } from '@eshop/contracts/stock';
import type { FrozenLine } from '../domain/frozen-line.ts';
import { zipToReach } from './quote-shipping.ts';
import { type Placing, step } from './step.ts';

/** Reserves stock for every line, nearest warehouse first. */
export const reserveStock = step({
  name: 'reserve-stock',
  run: async (placing, { orders, warehouse, refusals, destinations }) => {
    const { id, userId } = placing.order;
    const outcome = await warehouse.reserve(
      id,
      reservationOf(placing, zipToReach(placing.order.address, destinations)),
    );
    if (outcome.outcome === 'share-exceeded') {
      refusals.inc({ reason: 'first-order-share' });
      await orders.noteRefusal(userId);
      throw firstOrderLimit('First orders may hold a share of the stock, which is used up.', {
        lines: outcome.lines.map(({ productId, requested }) => ({ productId, requested })),
      });
    }
    return { ...placing, lines: allocated(placing.lines, outcome) };
  },
  compensate: (orderId, { warehouse }) => warehouse.release(orderId),
});

const reservationOf = ({ lines, isFirstOrder }: Placing, toZip: string): ReserveStock => ({
  toZip,
  items: lines.map(({ productId, quantity, vehicleClass }) => ({ productId, quantity, vehicleClass })),
  isFirstOrder,
});

export const wanted = (lines: readonly FrozenLine[], toZip: string) => ({
  toZip,
  items: lines.map(({ productId, quantity }) => ({ productId, quantity })),
});

/** The lines with where their stock comes from. Throws a 409 problem that names the short lines. */
export const allocated = (lines: readonly FrozenLine[], outcome: PlanOutcome): FrozenLine[] => {
  if (outcome.outcome === 'short')
    throw stockShort('Not enough stock for some items.', { short: outcome.short.map(shownShort) });
  if (outcome.outcome === 'released') throw placingTimedOut();
  const byProduct = new Map(outcome.lines.map(({ productId, allocations }) => [productId, allocations]));
  return lines.map((line) => ({ ...line, allocations: byProduct.get(line.productId) ?? [] }));
};

/** A short line as customers see it: exact stock beyond the bound is the team's business. */
const shownShort = ({ available, ...line }: ShortLine): ShortLine => ({ ...line, available: shownQuantity(available) });
