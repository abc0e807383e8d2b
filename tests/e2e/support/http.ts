import type { AppId } from '@eshop/topology';
import { eshop } from './platform.ts';

export interface Answer<Body = unknown> {
  status: number;
  body: Body;
  headers: Headers;
}

interface Options {
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the public API of a service as `VERB /path`. JSON in and out; the answer may be of any status. */
export const call = async <Body = unknown>(
  app: AppId,
  operation: string,
  { token, body, headers }: Options = {},
): Promise<Answer<Body>> => {
  const [method = 'GET', path = ''] = operation.split(' ');
  const isForm = body instanceof FormData;
  const response = await fetch(`${eshop.urls[app]}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers };
};

/** The body of an answer that must have this status. */
export const expectStatus = async <Body>(status: number, answer: Promise<Answer<Body>>): Promise<Body> => {
  const response = await answer;
  if (response.status !== status)
    throw new Error(`expected ${status}, got ${response.status}: ${JSON.stringify(response.body)}`);
  return response.body;
};
