import type { Address } from '@eshop/contracts/address';
import { destinationNotServed } from '@eshop/contracts/problems/orders';
import { domesticZipOf, type ShippingDestinations } from '@eshop/contracts/shipping-destinations';
import { shippingRequestOf } from '../../domain/parcels.ts';
import { step } from './step.ts';

/** Prices the shipping from each warehouse that stock is allocated in. */
export const quoteShipping = step({
  name: 'quote-shipping',
  run: async (placing, { shippingCost }) => {
    const shipping = await shippingCost.quote(shippingRequestOf(placing.order.address, placing.lines));
    return { ...placing, shipping };
  },
});

/** The ZIP code that decides which warehouse is nearest. Throws a 422 problem where the country is not delivered to. */
export const zipToReach = (address: Address, destinations: ShippingDestinations): string => {
  const zip = domesticZipOf(address, destinations);
  if (zip !== undefined) return zip;
  throw destinationNotServed('We do not deliver to this country.', {
    errors: [{ pointer: '/address/country', message: 'not delivered to' }],
  });
};
