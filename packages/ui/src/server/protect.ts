import { randomBytes } from 'node:crypto';
import { spanBelow, traceparentOf } from '@eshop/service-kit/telemetry/trace';
import { type NextRequest, NextResponse } from 'next/server';
import { isReadableAction } from './action-body.ts';
import { fixedHeaders, frameHeaders } from './fixed-headers.ts';
import { siteLog } from './log.ts';

const safeVerbs = ['GET', 'HEAD', 'OPTIONS'];

/**
 * What stands before every page: refuses changes that another site's page asks for (the cookie's SameSite is the first
 * line, this is the second) and bodies that no form of a page sends, lays a Content-Security-Policy on that only runs
 * scripts which carry this answer's nonce, and begins the trace that all the request's calls are a part of, with a line in
 * the log.
 */
export const protect = async (request: NextRequest): Promise<NextResponse> => {
  const isChange = !safeVerbs.includes(request.method);
  if (isChange && !isSameOrigin(request)) return refuse(403, 'This request did not come from this site.');
  const span = spanBelow(request.headers.get('traceparent'));
  siteLog().info({ ...span, ...orderIn(request), method: request.method, path: request.nextUrl.pathname }, 'request');
  // Next answers a path that is no UTF-8 with a 500 where a part of it is a parameter.
  if (!isReadable(request.nextUrl.pathname)) return refuse(404, 'This page does not exist.');
  if (isChange && !(await isReadableAction(request))) return refuse(400, 'This request is no form of this site.');
  const policy = policyWith(randomBytes(16).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy); // where Next finds the nonce for its own scripts
  headers.set('traceparent', traceparentOf(span));
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search); // where to come back to after a login
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries({ ...pageHeaders, 'content-security-policy': policy }))
    response.headers.set(name, value);
  return response;
};

const pageHeaders = { ...fixedHeaders, ...frameHeaders };

/** A refusal in one sentence: a page of this site would have to be rendered for an address that is none. */
const refuse = (status: number, sentence: string) =>
  new NextResponse(sentence, {
    status,
    headers: {
      ...pageHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
  });

const isReadable = (path: string) => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/** The order whose page or event stream is asked for. */
const orderIn = ({ nextUrl }: NextRequest) => {
  const [, orderId] = /^\/orders\/([0-9a-f-]{36})(?:\/|$)/.exec(nextUrl.pathname) ?? [];
  return orderId ? { orderId } : {};
};

/** Whether a request that changes something comes from a page of this site. */
export const isSameOrigin = ({ headers }: Pick<Request, 'headers'>): boolean => {
  const origin = headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host');
};

/** `next dev` needs eval for its error overlay and inline styles for its reloading. */
const policyWith = (nonce: string) => {
  const developing = process.env.NODE_ENV === 'development';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:", // blob: shows a file that was chosen before it is sent
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
};
