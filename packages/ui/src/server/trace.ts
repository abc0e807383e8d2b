import { spanBelow, type Trace, traceparentOf } from '@eshop/service-kit/trace';
import { headers } from 'next/headers';
import { cache } from 'react';

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/**
 * This request's place in its trace: the span that the proxy began, the same for all that the request does. What goes past
 * the proxy is a trace of its own.
 */
export const currentSpan = cache(async (): Promise<Trace> => {
  const [, traceId, spanId] = (await headers()).get('traceparent')?.match(pattern) ?? [];
  return traceId && spanId ? { traceId, spanId } : spanBelow();
});

/** The W3C `traceparent` for what this request calls. */
export const traceparent = async (): Promise<string> => traceparentOf(await currentSpan());
