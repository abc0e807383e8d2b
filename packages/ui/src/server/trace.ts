import { spanBelow, type Trace, traceparentOf } from '@eshop/service-kit/telemetry/trace';
import { headers } from 'next/headers';
import { cache } from 'react';

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** The span that a `traceparent` names, or a new trace's where there is none. */
export const spanOf = (traceparent: string | null | undefined): Trace => {
  const [, traceId, spanId] = traceparent?.match(pattern) ?? [];
  return traceId && spanId ? { traceId, spanId } : spanBelow();
};

/**
 * This request's place in its trace: the span that the proxy began, the same for all that the request does. What goes past
 * the proxy is a trace of its own.
 */
export const currentSpan = cache(async (): Promise<Trace> => spanOf((await headers()).get('traceparent')));

/** The W3C `traceparent` for what this request calls. */
export const traceparent = async (): Promise<string> => traceparentOf(await currentSpan());
