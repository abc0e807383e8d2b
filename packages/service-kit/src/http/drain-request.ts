import type { RequestHandler } from 'express';

/** How long the rest of a request is still read after its reply, in milliseconds. */
const drainTimeoutMs = 10_000;

/**
 * Reads and discards what is left of a request that was replied to in the middle of its body, such as an upload whose store
 * became unavailable. Otherwise nobody would read it, and the next request on that connection would wait behind it forever.
 * A client that keeps sending loses the connection.
 */
export const drainRequest: RequestHandler = (req, res, next) => {
  res.once('finish', () => {
    if (req.complete) return;
    req.unpipe();
    req.resume();
    const timer = setTimeout(() => req.destroy(), drainTimeoutMs).unref();
    req.once('close', () => clearTimeout(timer));
  });
  next();
};
