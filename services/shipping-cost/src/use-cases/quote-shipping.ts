import { destinationNotServed } from '@eshop/contracts/problems/orders';
import type { QuoteShipping, ShippingQuote } from '@eshop/contracts/shipping';
import type { ShippingDestinations } from '@eshop/contracts/shipping-destinations';
import { quote } from '../domain/quote.ts';

/** Prices the shipping of parcels. Throws a 422 problem where the country is not delivered to. */
export const quoteShipping = (request: QuoteShipping, destinations: ShippingDestinations): ShippingQuote => {
  const price = quote(request, destinations);
  if (price) return price;
  throw destinationNotServed('We do not deliver to this country.', {
    errors: [{ pointer: '/toCountry', message: 'not delivered to' }],
  });
};
