import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync } from 'node:crypto';

/** Where the current work stands in a trace (W3C Trace Context), and which order it is about, if it is about one. */
export interface Trace {
  traceId: string;
  spanId: string;
  orderId?: string;
}

const storage = new AsyncLocalStorage<Trace>();
const pattern = /^00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const traceIdIn = (traceparent: string | null | undefined) => traceparent?.match(pattern)?.[1];

/** A span below `traceparent`, or of a new trace where there is none or it is malformed. */
export const spanBelow = (traceparent?: string | null): Trace => ({
  traceId: traceIdIn(traceparent) ?? drawHex(16),
  spanId: drawHex(8),
});

/** Random bytes for hundreds of ids: to draw them one by one costs a request more than its routing does. */
const randomBytes = Buffer.alloc(4096);
let usedBytes = randomBytes.length;

const drawHex = (bytes: number): string => {
  if (usedBytes + bytes > randomBytes.length) {
    randomFillSync(randomBytes);
    usedBytes = 0;
  }
  usedBytes += bytes;
  return randomBytes.toString('hex', usedBytes - bytes, usedBytes);
};

/** Runs `work` as a span below `traceparent`. */
export const inTrace = <Result>(traceparent: string | undefined, work: () => Result): Result =>
  storage.run(spanBelow(traceparent), work);

/** Makes the current work, all of it, a part of the trace of `traceparent`; for what learns late where it belongs. */
export const joinTrace = (traceparent: string | undefined): void => {
  const [trace, traceId] = [storage.getStore(), traceIdIn(traceparent)];
  if (trace && traceId) trace.traceId = traceId;
};

/** Says that the current work, all of it, is about an order, so that its log lines carry the order's id. Anything else is passed over. */
export const aboutOrder = (orderId: unknown): void => {
  const trace = storage.getStore();
  if (trace && typeof orderId === 'string' && uuid.test(orderId)) trace.orderId = orderId;
};

export const currentTrace = (): Trace | undefined => storage.getStore();

/** A span as the `traceparent` of what is called from it. */
export const traceparentOf = ({ traceId, spanId }: Trace): string => `00-${traceId}-${spanId}-01`;

/** The `traceparent` for what is called or published from here, if this is part of a trace. */
export const currentTraceparent = (): string | undefined => {
  const trace = storage.getStore();
  return trace && traceparentOf(trace);
};
