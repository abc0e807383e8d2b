import type { AllocationOutcome } from '@eshop/contracts/stock';
import { problem } from '@eshop/service-kit/http/problem';
import type { FrozenLine } from '../domain/frozen-line.ts';
import { step } from './step.ts';

const stockShort = problem('stock-short', 409, 'Stock is short');
const swept = problem('placing-took-too-long', 503, 'Placing the order took too long');

/** Reserves stock for every line, nearest warehouse first. */
export const reserveStock = step({
  name: 'reserve-stock',
  run: async (placing, { warehouse }) => {
    const { id, address } = placing.order;
    return {
      ...placing,
      lines: allocated(placing.lines, await warehouse.reserve(id, wanted(placing.lines, address.zip))),
    };
  },
  compensate: (orderId, { warehouse }) => warehouse.release(orderId),
});

export const wanted = (lines: readonly FrozenLine[], toZip: string) => ({
  toZip,
  items: lines.map(({ productId, quantity }) => ({ productId, quantity })),
});

/** The lines with where their stock comes from. Throws a 409 problem that names the short lines. */
export const allocated = (lines: readonly FrozenLine[], outcome: AllocationOutcome): FrozenLine[] => {
  if (outcome.outcome === 'short')
    throw stockShort('Some lines cannot be had in that quantity.', { short: outcome.short });
  if (outcome.outcome === 'released') throw swept();
  const byProduct = new Map(outcome.lines.map(({ productId, allocations }) => [productId, allocations]));
  return lines.map((line) => ({ ...line, allocations: byProduct.get(line.productId) ?? [] }));
};
