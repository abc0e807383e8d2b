import type { Instrumentation } from 'next';
import { siteLog } from './log.ts';
import { spanOf } from './trace.ts';

/** Writes down what a page, an action or a route threw; Next's own lines of it are no JSON. What is asked for by query may be secret. */
export const onRequestError: Instrumentation.onRequestError = (error, { method, path, headers }) => {
  const span = spanOf(headers.traceparent?.toString());
  siteLog().error({ ...span, err: error, method, path: path.split('?')[0] }, 'request failed');
};
