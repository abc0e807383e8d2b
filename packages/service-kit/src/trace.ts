import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** Where the current work stands in a trace (W3C Trace Context). */
export interface Trace {
  traceId: string;
  spanId: string;
}

const storage = new AsyncLocalStorage<Trace>();
const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** Runs `work` as a span below `traceparent`, or as a new trace where there is none or it is malformed. */
export const inTrace = <Result>(traceparent: string | undefined, work: () => Result): Result => {
  const traceId = traceparent?.match(pattern)?.[1] ?? randomBytes(16).toString('hex');
  return storage.run({ traceId, spanId: randomBytes(8).toString('hex') }, work);
};

export const currentTrace = (): Trace | undefined => storage.getStore();

/** The `traceparent` for what is called or published from here, if this is part of a trace. */
export const currentTraceparent = (): string | undefined => {
  const trace = storage.getStore();
  return trace && `00-${trace.traceId}-${trace.spanId}-01`;
};
