import type { Parcel } from '@eshop/contracts/shipping';
import type { FrozenLine } from '../domain/frozen-line.ts';
import { step } from './step.ts';

/** Prices the way from each warehouse that gives something. */
export const quoteShipping = step({
  name: 'quote-shipping',
  run: async (placing, { shippingCost }) => {
    const shipping = await shippingCost.quote({ toZip: placing.order.address.zip, parcels: parcelsOf(placing.lines) });
    return { ...placing, shipping };
  },
});

/** One parcel for each warehouse and class of vehicle. */
export const parcelsOf = (lines: readonly FrozenLine[]): Parcel[] => {
  const parcels = new Map<string, Parcel>();
  for (const { vehicleClass, allocations } of lines) {
    for (const { zip, quantity } of allocations) {
      const key = `${zip} ${vehicleClass}`;
      const others = parcels.get(key)?.quantity ?? 0;
      parcels.set(key, { fromZip: zip, vehicleClass, quantity: others + quantity });
    }
  }
  return [...parcels.values()];
};
