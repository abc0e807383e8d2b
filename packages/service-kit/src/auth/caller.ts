import { timingSafeEqual } from 'node:crypto';
import { forbidden, notFound } from '@eshop/contracts/problems/general';
import type { AppId } from '@eshop/topology';
import { type App, callersOf } from '@eshop/topology';
import type { Request, RequestHandler } from 'express';

/** Where a request comes from: straight, through the sidecar from another app, or from the sidecar itself (an event, a job). */
export type Origin = { kind: 'direct' } | { kind: 'invocation'; caller: string } | { kind: 'sidecar' };

const direct: Origin = { kind: 'direct' };

/** Tells the origin by the sidecar's token; without it `dapr-caller-app-id` is only somebody's word. */
export const createOriginOf = (appToken: string) => {
  const expectedToken = Buffer.from(appToken);
  return (req: Request): Origin => {
    const presentedToken = req.get('dapr-api-token');
    if (presentedToken === undefined) return direct;
    const token = Buffer.from(presentedToken);
    if (token.length !== expectedToken.length || !timingSafeEqual(token, expectedToken)) return direct;
    const caller = req.get('dapr-caller-app-id');
    return caller ? { kind: 'invocation', caller } : { kind: 'sidecar' };
  };
};

export type OriginOf = ReturnType<typeof createOriginOf>;

/** Lets only the sidecar itself pass. Throws a 404 problem; an invocation by another app carries its caller's name. */
export const onlySidecar =
  (originOf: OriginOf): RequestHandler =>
  (req, _res, next) => {
    if (originOf(req).kind !== 'sidecar') throw notFound();
    next();
  };

/** Checks that the topology lets a caller do an operation (`VERB /path/:param`). Throws a 403 problem. */
export const createPermitCaller = (app: App) => {
  const permittedOperations = new Map(
    callersOf(app.id).map(({ caller, operations }) => [caller as string, new Set<string>(operations)]),
  );
  return (caller: string, operation: string): AppId => {
    if (!permittedOperations.get(caller)?.has(operation))
      throw forbidden(`${caller} may not call ${operation} of ${app.id}.`);
    return caller as AppId;
  };
};

export type PermitCaller = ReturnType<typeof createPermitCaller>;
