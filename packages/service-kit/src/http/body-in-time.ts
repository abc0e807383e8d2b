import { requestTimeout } from '@eshop/contracts/problems/general';
import type { RequestHandler } from 'express';

/** How long a body may take to arrive, in milliseconds; a phone at the edge of its network sends 256 kB in that. */
const bodyTimeoutMs = 10_000;

/**
 * Ends a request whose body trickles in, before the sender is identified: 408, and the connection is closed. A form with
 * a file is not waited for here: it is read only for who may send it, and its route has a timeout of its own.
 */
export const bodyInTime =
  (ms = bodyTimeoutMs): RequestHandler =>
  (req, res, next) => {
    if (req.is('multipart/form-data') !== false) return next(); // null: there is no body
    const late = setTimeout(() => {
      if (req.complete || res.headersSent) return;
      const { problem } = requestTimeout('The body did not come in time.');
      res.status(408).set('connection', 'close').type('application/problem+json');
      res.end(JSON.stringify(problem), () => req.destroy());
    }, ms).unref();
    for (const event of ['end', 'close'] as const) req.once(event, () => clearTimeout(late));
    next();
  };
