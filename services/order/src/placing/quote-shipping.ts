import type { Address } from '@eshop/contracts/address';
import { destinationNotServed } from '@eshop/contracts/problems/orders';
import type { Parcel, QuoteShipping } from '@eshop/contracts/shipping';
import { domesticZipOf, type ShippingDestinations } from '@eshop/contracts/shipping-destinations';
import type { FrozenLine } from '../domain/frozen-line.ts';
import { step } from './step.ts';

/** Prices the way from each warehouse that gives something. */
export const quoteShipping = step({
  name: 'quote-shipping',
  run: async (placing, { shippingCost }) => {
    const shipping = await shippingCost.quote(shippingRequest(placing.order.address, placing.lines));
    return { ...placing, shipping };
  },
});

export const shippingRequest = ({ zip, country }: Address, lines: readonly FrozenLine[]): QuoteShipping => ({
  toZip: zip,
  ...(country && { toCountry: country }),
  parcels: parcelsOf(lines),
});

/** The ZIP code that decides which warehouse is nearest. Throws a 422 problem where the country is not delivered to. */
export const zipToReach = (address: Address, destinations: ShippingDestinations): string => {
  const zip = domesticZipOf(address, destinations);
  if (zip !== undefined) return zip;
  throw destinationNotServed('We do not deliver to this country.', {
    errors: [{ pointer: '/address/country', message: 'not delivered to' }],
  });
};

/** One parcel for each warehouse and class of vehicle. */
const parcelsOf = (lines: readonly FrozenLine[]): Parcel[] => {
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
