import { tooManyRequests } from '@eshop/contracts/problems/general';
import { appOf } from '@eshop/topology';
import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Principal } from './authorize.ts';
import type { ClientAddress } from './client-address.ts';
import { networkOf } from './network.ts';
import { type RateClass, rateClassOf, ratesPerMinute } from './rate-classes.ts';
import type { FlatRoute } from './route.ts';

interface Options {
  /** Multiplies every limit; 0 takes them away. */
  factor: number;
  clientAddress: ClientAddress;
  /** Who was found to be calling. */
  principalOf: (req: Request) => Principal | undefined;
}

/**
 * Makes the limiters, one for each class of routes, counting in this process: a service of N replicas lets N times as much
 * pass. Answers carry `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-08); beyond the limit comes
 * a 429 problem with `Retry-After`. Calls of other services, and of a site that speaks for nobody, are not counted.
 */
export const createRateLimits = ({ factor, clientAddress, principalOf }: Options) => {
  const keyOf = (req: Request): string | undefined => {
    const { user, caller } = principalOf(req) ?? {};
    if (caller && appOf(caller).kind === 'service') return undefined;
    if (user) return `user ${user.id}`;
    const address = clientAddress(req);
    return address && `address ${networkOf(address)}`;
  };
  const limiter = (name: RateClass): RequestHandler =>
    rateLimit({
      windowMs: 60_000,
      limit: Math.max(1, Math.ceil(ratesPerMinute[name] * factor)),
      identifier: name,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      keyGenerator: (req) => keyOf(req) ?? '',
      skip: (req) => keyOf(req) === undefined,
      validate: false,
      handler: () => {
        throw tooManyRequests(`No more than ${Math.ceil(ratesPerMinute[name] * factor)} of these a minute.`);
      },
    });
  const names = Object.keys(ratesPerMinute) as RateClass[];
  const limiters = factor === 0 ? undefined : new Map(names.map((name) => [name, limiter(name)]));
  return (route: FlatRoute): RequestHandler =>
    (route.path.startsWith('/v1/') && limiters?.get(rateClassOf(route))) || pass;
};

const pass: RequestHandler = (_req, _res, next) => next();
