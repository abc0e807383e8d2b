import type { RequestHandler } from 'express';

/** How long the rest of a request is still read after its answer, in milliseconds. */
const patienceMs = 10_000;

/**
 * Reads on, and throws away, what is left of a request that was answered in the middle of its body, as an upload whose store
 * went away. Nobody would read it otherwise, and the next request on that connection would wait behind it for ever. Who goes on
 * sending loses the connection.
 */
export const drained: RequestHandler = (req, res, next) => {
  res.once('finish', () => {
    if (req.complete) return;
    req.unpipe();
    req.resume();
    const patience = setTimeout(() => req.destroy(), patienceMs).unref();
    req.once('close', () => clearTimeout(patience));
  });
  next();
};
