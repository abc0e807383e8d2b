import type { Permission } from '@eshop/contracts/policy';
import { Problem } from '@eshop/contracts/problem';
import type { AppId, Operation } from '@eshop/topology';
import { withSiteText } from '@eshop/ui/problem-texts';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfHeader, csrfProblem } from '@eshop/ui/server/csrf';
import { isSameOrigin } from '@eshop/ui/server/protect';
import { site } from '@eshop/ui/server/site';
import type { NextRequest } from 'next/server';
import { currentDesk } from './desk.ts';

interface Upload {
  app: AppId;
  operation: Operation;
  needs: Permission;
  /** What the service takes, in bytes; a form lays a little around a file. */
  maxBytes: number;
  timeoutMs: number;
}

/** Next gives a route without parameters none, whatever its types say. */
interface Context {
  params: Promise<Record<string, string> | undefined>;
}

const around = 65_536;

/**
 * A route that passes a multipart form on to a service as it comes, with its query and its Idempotency-Key, and returns what
 * the service does, a problem in this site's words. It stands outside of the site's proxy, and so checks for itself that the request is this browser's own.
 */
export const uploadRoute =
  ({ app, operation, needs, maxBytes, timeoutMs }: Upload) =>
  async (request: NextRequest, { params }: Context): Promise<Response> => {
    if (!isSameOrigin(request) || (await csrfProblem(request.headers.get(csrfHeader)))) return refusalOf(403);
    const { value: desk, problem } = await attempt(currentDesk());
    if (!desk) return refusalOf(problem?.status ?? 401);
    if (!desk.can(needs)) return refusalOf(403);
    if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > maxBytes + around)
      return refusalOf(413);
    const answer = await site()
      .open(app, operation, {
        params: (await params) ?? {},
        search: request.nextUrl.search,
        signal: request.signal,
        timeoutMs,
        body: request.body,
        headers: headersOf(request, desk.session.accessToken),
      })
      .catch(() => undefined);
    if (!answer) return refusalOf(503);
    const type = answer.headers.get('content-type') ?? 'application/json';
    if (type.startsWith('application/problem+json')) return problemFrom(answer);
    return new Response(answer.body, { status: answer.status, headers: { 'content-type': type, ...noStore } });
  };

/** The problem that a service returned, in this site's words. */
const problemFrom = async (answer: Response): Promise<Response> => {
  const problem = Problem.safeParse(await answer.json().catch(() => undefined)).data;
  if (!problem) return refusalOf(answer.status);
  return Response.json(withSiteText(problem), {
    status: answer.status,
    headers: { 'content-type': 'application/problem+json', ...noStore },
  });
};

const noStore = { 'cache-control': 'no-store' };

const headersOf = (request: NextRequest, accessToken: string): Record<string, string> => {
  const key = request.headers.get('idempotency-key');
  return {
    authorization: `Bearer ${accessToken}`,
    'content-type': request.headers.get('content-type') ?? '',
    ...(key && { 'idempotency-key': key }),
  };
};

const refusalOf = (status: number) => new Response(null, { status, headers: noStore });
