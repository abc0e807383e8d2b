import { type ApiClient, createClient } from '@eshop/client/client';
import { ProblemError } from '@eshop/contracts/problem-type';
import { unavailable } from '@eshop/contracts/problems/general';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { checkSegment } from '@eshop/service-kit/sidecar/operation-path';
import { isTransient, withRetries } from '@eshop/service-kit/sidecar/retry';
import { type App, type AppId, isRepeatable, type Operation } from '@eshop/topology';
import { outgoingHeaders } from './outgoing-headers.ts';
import type { Session } from './sessions.ts';
import { site } from './site.ts';

interface Options {
  /** In whose name; without it, in nobody's. */
  session?: Pick<Session, 'accessToken'> | undefined;
  headers?: Readonly<Record<string, string>>;
  /** @default 3000 */
  timeoutMs?: number;
}

/** The generated client of the API, whose calls go to one app through this site's sidecar, as the topology allows. */
export const api = (callee: AppId, { session, headers = {}, timeoutMs = 3000 }: Options = {}): ApiClient => {
  const { app, settings } = site();
  const client = createClient({
    baseUrl: `http://127.0.0.1:${settings.DAPR_HTTP_PORT}`,
    fetch: withoutCache(timeoutMs),
  });
  client.use({
    onRequest: async ({ request, schemaPath, params }) => {
      const operation = operationOf(request.method, schemaPath);
      checkAllowed(app, callee, operation);
      if (isRepeatable(callee, operation)) repeatableRequests.add(request);
      for (const value of Object.values(params.path ?? {})) checkSegment(String(value));
      const options = {
        'dapr-app-id': callee,
        'dapr-api-token': settings.DAPR_API_TOKEN,
        ...(await outgoingHeaders(settings, session)),
        ...headers,
      };
      for (const [name, value] of Object.entries(options)) request.headers.set(name, value);
      return request;
    },
  });
  return client;
};

/** The header of a change that is based on this version of what it changes. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

/** The parameters of a change of one resource that is based on this version of it. */
export const atVersion = (id: string, version: number) => ({ params: { path: { id }, header: ifMatch(version) } });

/** Requests that may be sent again when their response was lost. */
const repeatableRequests = new WeakSet<Request>();

/**
 * A fetch that is over in time. Its end does not hang on an `AbortSignal` alone: under Next's own fetch one call in eight
 * to an app that stood still was never aborted by `AbortSignal.timeout`.
 */
const withoutCache = (timeoutMs: number) => (request: Request) => {
  const deadline = new AbortController();
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      const reason = new DOMException(`no answer within ${timeoutMs} ms`, 'TimeoutError');
      deadline.abort(reason);
      reject(reason);
    }, timeoutMs).unref();
  });
  const { signal } = deadline;
  const isRepeatableRequest = repeatableRequests.has(request);
  const send = () => fetch(isRepeatableRequest ? request.clone() : request, { cache: 'no-store', signal });
  const response = withRetries(send, {
    isRepeatable: isRepeatableRequest,
    signal,
    isTransient: ({ status, headers }) => isTransient(status, headers.get('content-type')),
    discard: async ({ body }) => body?.cancel(),
  });
  return Promise.race([response, late]);
};

const operationOf = (method: string, schemaPath: string) =>
  `${method} ${schemaPath.replace(/\{(\w+)\}/g, ':$1')}` as Operation;

const checkAllowed = (app: App, callee: AppId, operation: Operation) => {
  if (!app.calls[callee]?.includes(operation))
    throw new Error(`the topology lets ${app.id} not call ${operation} of ${callee}`);
};

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** What a call of the client answered. Throws a 503 problem when nobody answers, an InvocationError on a refusal. */
export const answerOf = async <Data>(call: Promise<Answer<Data>>): Promise<Data> => (await responseOf(call)).data;

/** Returns the body and the headers of a successful response. Throws as `answerOf` does. */
export const responseOf = async <Data>(call: Promise<Answer<Data>>): Promise<{ data: Data; headers: Headers }> => {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof ProblemError || !isFailedFetch(cause)) throw cause;
    throw Object.assign(unavailable('A service did not answer in time.'), { cause });
  });
  if (response.status >= 500) throw unavailable(`A service answered ${response.status}.`);
  if (!response.ok) throw new InvocationError('a service', response.url, response.status, error);
  return { data: data as Data, headers: response.headers };
};

/** How fetch tells that there is no connection, or that the time is over. */
const isFailedFetch = (cause: unknown) =>
  cause instanceof TypeError || (cause instanceof DOMException && cause.name === 'TimeoutError');
