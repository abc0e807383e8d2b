import { notFound } from '@eshop/contracts/problems/general';
import compression from 'compression';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { currentTrace, inTrace } from '../telemetry/trace.ts';
import { bodyInTime } from './body-in-time.ts';
import { drainRequest } from './drain-request.ts';
import { answerErrors } from './errors.ts';
import { addResource } from './resource.ts';

interface Parts {
  log: Log;
  metrics: Metrics;
  /** Those that are asked most come first, for each is searched in turn. */
  routers: readonly Router[];
  /** How many proxies stand before the app; see `clientAddress`. */
  trustedProxies: number;
}

const eventBytes = '4mb';
const bodyBytes = '256kb';

/** The Express app of a service: limits, traces, logs, routers, and every error as problem+json. */
export const createHttpApp = ({ log, metrics, routers, trustedProxies }: Parts): Express => {
  const http = express();
  http.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  http.enable('case sensitive routing').enable('strict routing');
  http.set('trust proxy', trustedProxies);
  addResource(http, '/metrics', {
    GET: [
      async (_req, res) => {
        res.type(metrics.registry.contentType).send(await metrics.registry.metrics());
      },
    ],
  });
  http.use(withTrace, withAccessLog(log), withSecurityHeaders, drainRequest, withCompression, bodyInTime());
  http.use(
    '/events',
    express.json({ limit: eventBytes, reviver: refusePrototypeKey, type: ['application/json', 'application/*+json'] }),
  );
  http.use(
    express.json({ limit: bodyBytes, reviver: refusePrototypeKey, type: ['application/json', 'application/*+json'] }),
  );
  for (const router of routers) http.use(router);
  http.use(() => {
    throw notFound();
  });
  http.use(answerErrors(log));
  return http;
};

/** Refuses a body with the key `__proto__`, which schemas would drop without a word. */
const refusePrototypeKey = (key: string, value: unknown): unknown => {
  if (key === '__proto__') throw new SyntaxError('__proto__ is no field name');
  return value;
};

const withTrace: RequestHandler = (req, _res, next) => inTrace(req.get('traceparent'), next);

/** An answer is what its content type says, whatever a browser would make of it. */
const withSecurityHeaders: RequestHandler = (_req, res, next) => {
  res.set('x-content-type-options', 'nosniff');
  next();
};

const compress = compression();

/** An answer as small as its client takes it; one that takes none is spared the stream that might become one. */
const withCompression: RequestHandler = (req, res, next) => {
  if (req.headers['accept-encoding']) return compress(req, res, next);
  res.vary('Accept-Encoding');
  next();
};

const quiet = new Set(['/livez', '/readyz']);

const withAccessLog = (log: Log): RequestHandler => {
  const requests = log.child({}, { redact: [] }); // which would look for secrets in fields of which none is one
  return (req, res, next) => {
    if (quiet.has(req.path)) return next();
    const start = performance.now();
    const trace = currentTrace(); // which may learn meanwhile where it belongs and what it is about
    res.once('finish', () => {
      const ms = Math.round((performance.now() - start) * 10) / 10;
      requests.info({ ...trace, method: req.method, path: req.path, status: res.statusCode, ms }, 'request');
    });
    next();
  };
};
