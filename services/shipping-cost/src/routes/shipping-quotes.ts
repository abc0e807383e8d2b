import { QuoteShipping, ShippingQuote } from '@eshop/contracts/shipping';
import { route, routes } from '@eshop/service-kit/http/route';
import { quote } from '../domain/quote.ts';

export const shippingQuoteRoutes = routes('/v1/shipping-quotes', {
  'POST /': route({
    summary: 'The price of shipping parcels to a zip code',
    allow: 'anyone',
    body: QuoteShipping,
    repeatable: true,
    reply: [200, ShippingQuote],
    handler: ({ body }) => quote(body),
  }),
});
