import type { Address } from '@eshop/contracts/address';
import type { Parcel, QuoteShipping } from '@eshop/contracts/shipping';
import type { FrozenLine } from './frozen-line.ts';

/** The shipping quote to request for lines whose stock is allocated. */
export const shippingRequestOf = ({ zip, country }: Address, lines: readonly FrozenLine[]): QuoteShipping => ({
  toZip: zip,
  ...(country && { toCountry: country }),
  parcels: parcelsOf(lines),
});

/** One parcel for each warehouse and class of vehicle. */
const parcelsOf = (lines: readonly FrozenLine[]): Parcel[] => {
  const parcels = new Map<string, Parcel>();
  for (const { vehicleClass, allocations } of lines) {
    for (const { zip, quantity } of allocations) {
      const key = `${zip} ${vehicleClass}`;
      const previousQuantity = parcels.get(key)?.quantity ?? 0;
      parcels.set(key, { fromZip: zip, vehicleClass, quantity: previousQuantity + quantity });
    }
  }
  return [...parcels.values()];
};
