import { isIP } from 'node:net';
import { networkOf } from '@eshop/service-kit/http/network';
import { attempt } from '@eshop/ui/server/attempt';
import { browserAddress } from '@eshop/ui/server/client-address';
import { site } from '@eshop/ui/server/site';
import { createSitemapBudget, maxSitemapsPerMinute } from './sitemap-budget.ts';

let admit: ReturnType<typeof createSitemapBudget> | undefined;

/**
 * Returns the XML that `write` resolves with; 429 for a network that reads too many, 404 where that is refused, 503
 * when a service did not respond.
 */
export const sitemapResponse = async ({ headers }: Request, write: () => Promise<string>): Promise<Response> => {
  const { settings } = site();
  admit ??= createSitemapBudget({
    maxPerMinute: maxSitemapsPerMinute * (settings.RATE_LIMIT_FACTOR || Number.POSITIVE_INFINITY),
  });
  const address = browserAddress(headers, settings);
  if (!admit(address && isIP(address) ? networkOf(address) : undefined)) return refusal(429, { 'retry-after': '60' });
  const { value, problem } = await attempt(write());
  if (problem?.status === 404) return refusal(404);
  if (problem) return refusal(503, { 'retry-after': '120' });
  return new Response(value, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};

const refusal = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...headers, 'cache-control': 'no-store' } });
