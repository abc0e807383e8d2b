import { IdempotencyKey } from '@eshop/contracts/ids';
import { ProblemError, problemNameOf } from '@eshop/contracts/problem-type';
import { badRequest, forbidden, unauthorized, unsupportedMedia } from '@eshop/contracts/problems/general';
import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import { invalid, RefusedFileError } from '../problem.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { aboutOrder } from '../telemetry/trace.ts';
import { type PendingUpload, pendingUpload } from '../uploads/receive-upload.ts';
import type { Spool } from '../uploads/spool.ts';
import type { UploadLimits } from '../uploads/upload-limits.ts';
import type { Authorize, Principal } from './authorize.ts';
import type { ClientAddress } from './client-address.ts';
import { problemOf } from './errors.ts';
import { networkOf } from './network.ts';
import { createRateLimits } from './rate-limit.ts';
import { addResource, bySpecificity } from './resource.ts';
import type { FlatRoute } from './route.ts';
import { problemsOf } from './route-problems.ts';
import { strictRouter } from './strict-router.ts';
import { Written } from './written.ts';

interface Deps {
  authorize: Authorize;
  metrics: Metrics;
  validateReplies: boolean;
  limits: { factor: number; clientAddress: ClientAddress };
  /** Needed where a route takes a file. */
  uploads?: { limits: UploadLimits; spool: Spool } | undefined;
}

/** An Express router of declared routes: authorization first, then the rate limit, then validation, then the handler, then its answer. */
export const createRouter = (declared: readonly FlatRoute[], deps: Deps): Router => {
  const router = strictRouter();
  const principals = new WeakMap<Request, Principal>();
  const limit = createRateLimits({ ...deps.limits, principalOf: (req) => principals.get(req) });
  const handlersOf = (route: FlatRoute): readonly RequestHandler[] => [
    async (req, res, next) => {
      if (!route.stream) measure(route, res, deps.metrics);
      principals.set(req, await deps.authorize(req, route));
      next();
    },
    limit(route),
    async (req, res) => {
      const call = { route, principal: principals.get(req) ?? anonymousPrincipal, req, res };
      try {
        await (route.upload ? answerUpload(route.upload, call, deps) : answer(call, deps, noUpload));
      } catch (error) {
        if (deps.validateReplies) checkDeclared(route, error);
        throw error;
      }
    },
  ];
  const byPath = Map.groupBy(declared, ({ path }) => path);
  for (const path of [...byPath.keys()].sort(bySpecificity)) {
    const routes = byPath.get(path) ?? [];
    const methods = Object.fromEntries(routes.map((route) => [route.verb, handlersOf(route)]));
    addResource(router, path, methods, hiddenProblems(routes, deps));
  }
  return router;
};

/** Hides paths that are only for other apps from everybody else, whatever the method. */
const hiddenProblems =
  ([first, ...others]: readonly FlatRoute[], { authorize }: Deps): RequestHandler =>
  async (req, _res, next) => {
    if (first && [first, ...others].every(({ allow }) => allow === 'caller')) await authorize(req, first);
    next();
  };

/** Throws an error when a route throws a kind of problem that it does not declare. */
const checkDeclared = (route: FlatRoute, error: unknown): void => {
  const { problem } = problemOf(error);
  const name = problemNameOf(problem);
  if (problemsOf(route).some((declared) => declared.name === name)) return;
  throw new Error(`${route.verb} ${route.path} throws ${problem.type}, which it does not declare`, { cause: error });
};

const anonymousPrincipal: Principal = { user: undefined, caller: undefined, stillMay: () => false };

/** One request to a route, by whom. */
interface Call {
  route: FlatRoute;
  principal: Principal;
  req: Request;
  res: Response;
}

type Receive = PendingUpload['receive'];

/** Returns a request with a file, which is freed whatever becomes of it. */
const answerUpload = async (spec: NonNullable<FlatRoute['upload']>, call: Call, deps: Deps) => {
  const { route, principal, req } = call;
  if (!principal.user) throw unauthorized('This needs a login.');
  if (!deps.uploads) throw new Error(`${route.verb} ${route.path} takes a file, but there is no spool`);
  const uploadSlot = deps.uploads.limits.start(principal.user.id);
  const upload = pendingUpload(req, { ...spec, userId: principal.user.id, spool: deps.uploads.spool });
  try {
    await answer(call, deps, receiveAs(principal, upload.receive));
  } catch (error) {
    if (isRefusedFile(error)) uploadSlot.countRefused();
    throw error;
  } finally {
    uploadSlot.end();
    await upload.discard();
  }
};

/**
 * Receives a file only for a principal who still may when it has arrived, and again when its content is read: a slow upload
 * or a long queue must not outlive a revoked permission.
 */
const receiveAs =
  ({ stillMay }: Principal, receive: Receive): Receive =>
  async () => {
    const check = () => {
      if (!stillMay()) throw forbidden('The permission for this was revoked while the file was on its way.');
    };
    const file = await receive();
    check();
    return {
      ...file,
      bytes: async () => {
        check();
        return file.bytes();
      },
      stream: () => {
        check();
        return file.stream();
      },
    };
  };

/** Whether a file was refused for what it is. */
const isRefusedFile = (error: unknown): boolean =>
  error instanceof RefusedFileError ||
  (error instanceof ProblemError && (error.problem.status === 413 || error.problem.status === 415));

const noUpload: Receive = () => Promise.reject(new Error('this route declares no upload'));

const answer = async ({ route, principal, req, res }: Call, deps: Deps, receiveUpload: Receive) => {
  const input = {
    ...principal,
    params: parse(route.params, req.params, 'path'),
    query: parse(route.query, req.query, 'query'),
    idempotencyKey: route.idempotent ? idempotencyKeyOf(req) : '',
    body: parse(route.body, bodyOf(route, req), ''),
    receiveUpload,
    get network() {
      const address = deps.limits.clientAddress(req);
      return address && networkOf(address);
    },
    get signal() {
      return abortedWith(res); // made for those who ask for it alone
    },
    req,
    res,
  };
  for (const part of [input.body, input.params]) aboutOrder((part as { orderId?: unknown } | undefined)?.orderId);
  const result = await route.handler(input as Parameters<typeof route.handler>[0]);
  if (!res.headersSent) send(route, res, result, deps.validateReplies);
};

const send = ({ reply: [status, schema] }: FlatRoute, res: Response, result: unknown, validate: boolean) => {
  res.status(status);
  if (!schema) return void res.end();
  if (res.req.fresh) return void res.status(304).end();
  const json = result instanceof Written ? result.json : JSON.stringify(result);
  if (validate) schema.parse(JSON.parse(json));
  res.setHeader('content-type', 'application/json; charset=utf-8').setHeader('content-length', Buffer.byteLength(json));
  res.end(json); // and not `json()`, which goes through a buffer and reads the content type anew
};

const parse = (schema: z.ZodType | undefined, value: unknown, part: string): unknown => {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(result.error, part);
  return result.data;
};

const bodyOf = ({ body, upload }: FlatRoute, req: Request): unknown => {
  if (upload && !req.is('multipart/form-data')) throw unsupportedMedia('Send multipart/form-data.');
  if (body && !req.is(['application/json', 'application/*+json'])) throw unsupportedMedia('Send application/json.');
  return req.body;
};

const Header = z.object({ 'idempotency-key': IdempotencyKey });
const idempotencyKeyOf = (req: Request): string => {
  const key = req.get('idempotency-key');
  if (key === undefined) {
    throw badRequest('This needs an Idempotency-Key.', {
      errors: [{ pointer: '/header/idempotency-key', message: 'missing' }],
    });
  }
  const result = Header.safeParse({ 'idempotency-key': key });
  if (!result.success) throw invalid(result.error, 'header');
  return result.data['idempotency-key'];
};

const abortedWith = (res: Response): AbortSignal => {
  const controller = new AbortController();
  const onClose = () => {
    if (!res.writableFinished) controller.abort();
  };
  if (res.closed) onClose();
  else res.once('close', onClose);
  return controller.signal;
};

const measure = (route: FlatRoute, res: Response, metrics: Metrics) => {
  const stop = metrics.requests.startTimer({ method: route.verb, route: route.path });
  res.once('finish', () => stop({ status: res.statusCode }));
};
