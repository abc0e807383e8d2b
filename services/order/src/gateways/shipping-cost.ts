import { createHash } from 'node:crypto';
import { type QuoteShipping, ShippingQuote } from '@eshop/contracts/shipping';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { Log } from '@eshop/service-kit/telemetry/log';

const cachedSeconds = 300;

/** Shipping prices; the same question is answered from the state store for five minutes. */
export const shippingCostGateway = (sidecar: Sidecar, log: Log) => ({
  quote: async (asked: QuoteShipping): Promise<ShippingQuote> => {
    const key = `shipping-quote-${createHash('sha256').update(JSON.stringify(asked)).digest('base64url')}`;
    const missed = (error: unknown) => void log.warn({ err: error }, 'the cache of shipping quotes does not answer');
    const cached = await sidecar.state.get(key, ShippingQuote).catch(missed);
    if (cached) return cached;
    const quoted = await sidecar.invoke('shipping-cost', 'POST /v1/shipping-quotes', {
      body: asked,
      reply: ShippingQuote,
    });
    void sidecar.state.set(key, quoted, cachedSeconds).catch(missed);
    return quoted;
  },
});
