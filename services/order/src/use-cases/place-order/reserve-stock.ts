import { firstOrderLimit, placingTimedOut } from '@eshop/contracts/problems/orders';
import { stockShort } from '@eshop/contracts/problems/stock';
import { shownQuantity } from '@eshop/contracts/product';
import type { PlanOutcome, ReserveStock, ShortLine } from '@eshop/contracts/stock';
import type { FrozenLine } from '../../domain/frozen-line.ts';
import { zipToReach } from './quote-shipping.ts';
import { type Placing, step } from './step.ts';

/** Reserves stock for every line, nearest warehouse first. */
export const reserveStock = step({
  name: 'reserve-stock',
  run: async (placing, { warehouse, refusalCounter, recordRefusal, destinations }) => {
    const { id, userId } = placing.order;
    const outcome = await warehouse.reserve(
      id,
      reservationOf(placing, zipToReach(placing.order.address, destinations)),
    );
    if (outcome.outcome === 'share-exceeded') {
      refusalCounter.inc({ reason: 'first-order-share' });
      await recordRefusal(userId);
      throw firstOrderLimit('First orders may hold a share of the stock, which is used up.', {
        lines: outcome.lines.map(({ productId, requested }) => ({ productId, requested })),
      });
    }
    return { ...placing, lines: allocatedLines(placing.lines, outcome) };
  },
  compensate: (orderId, { warehouse }) => warehouse.release(orderId),
});

const reservationOf = ({ lines, isFirstOrder }: Placing, toZip: string): ReserveStock => ({
  toZip,
  items: lines.map(({ productId, quantity, vehicleClass }) => ({ productId, quantity, vehicleClass })),
  isFirstOrder,
});

/** The allocation to request for lines, nearest warehouse first. */
export const allocationRequestOf = (lines: readonly FrozenLine[], toZip: string) => ({
  toZip,
  items: lines.map(({ productId, quantity }) => ({ productId, quantity })),
});

/** Adds to the lines where their stock comes from. Throws a 409 problem that names the short lines. */
export const allocatedLines = (lines: readonly FrozenLine[], outcome: PlanOutcome): FrozenLine[] => {
  if (outcome.outcome === 'short')
    throw stockShort('Not enough stock for some items.', { short: outcome.short.map(toPublicLine) });
  if (outcome.outcome === 'released') throw placingTimedOut();
  const byProduct = new Map(outcome.lines.map(({ productId, allocations }) => [productId, allocations]));
  return lines.map((line) => ({ ...line, allocations: byProduct.get(line.productId) ?? [] }));
};

/** A short line as customers see it: only the team learns exact stock beyond the bound. */
const toPublicLine = ({ available, ...line }: ShortLine): ShortLine => ({
  ...line,
  available: shownQuantity(available),
});
