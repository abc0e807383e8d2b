import { destinationNotServed } from '@eshop/contracts/problems/orders';
import { QuoteShipping, ShippingQuote } from '@eshop/contracts/shipping';
import type { ShippingDestinations } from '@eshop/contracts/shipping-destinations';
import { route, routes } from '@eshop/service-kit/http/route';
import { quoteShipping } from '../use-cases/quote-shipping.ts';

/** The public route of shipping quotes. */
export const shippingQuoteRoutes = (destinations: ShippingDestinations) =>
  routes('/v1/shipping-quotes', {
    'POST /': route({
      name: 'quoteShipping',
      summary: 'The price of shipping parcels to a postal code',
      allow: 'anyone',
      body: QuoteShipping,
      repeatable: true,
      reply: [200, ShippingQuote],
      problems: [destinationNotServed],
      handler: ({ body }) => quoteShipping(body, destinations),
    }),
  });
