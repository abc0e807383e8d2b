import { createHash } from 'node:crypto';
import { type QuoteShipping, ShippingQuote } from '@eshop/contracts/shipping';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { Log } from '@eshop/service-kit/telemetry/log';

const cacheTtlSeconds = 300;

/** Quotes shipping; the same request is served from the state store for five minutes. */
export interface ShippingCostGateway {
  quote(request: QuoteShipping): Promise<ShippingQuote>;
}

/** Creates the gateway to shipping-cost. */
export const shippingCostGateway = (sidecar: Sidecar, log: Log): ShippingCostGateway => ({
  quote: async (request) => {
    const key = `shipping-quote-${createHash('sha256').update(JSON.stringify(request)).digest('base64url')}`;
    const logFailure = (error: unknown) =>
      void log.warn({ err: error }, 'the cache of shipping quotes does not respond');
    const cachedQuote = await sidecar.state.get(key, ShippingQuote).catch(logFailure);
    if (cachedQuote) return cachedQuote;
    const quote = await sidecar.invoke('shipping-cost', 'POST /v1/shipping-quotes', {
      body: request,
      reply: ShippingQuote,
    });
    void sidecar.state.set(key, quote, cacheTtlSeconds).catch(logFailure);
    return quote;
  },
});
