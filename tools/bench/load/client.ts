import type { AppId } from '@eshop/topology';
import { type FormData, Pool } from 'undici';

interface Sent {
  token?: string;
  body?: unknown;
  /** A file instead of a body. */
  form?: FormData;
  headers?: Record<string, string>;
}

/** Sends an operation (`GET /v1/products`) to an app and answers its body. Throws with the status and body of a refusal. */
export type Send = (app: AppId, operation: string, sent?: Sent) => Promise<string>;

/** A client with so many connections to each app, kept and never pipelined. */
export const createSend = (urls: Readonly<Record<AppId, string>>, connections: number): Send => {
  const pools = new Map(Object.entries(urls).map(([app, url]) => [app, new Pool(url, { connections, pipelining: 1 })]));
  return async (app, operation, { token, body, form, headers = {} } = {}) => {
    const [method = 'GET', path = '/'] = operation.split(' ');
    const pool = pools.get(app);
    if (!pool) throw new Error(`${app} has no address`);
    const answer = await pool.request({
      method: method as 'GET',
      path,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(form && { body: form }),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 400) throw new Error(`${operation}: ${answer.statusCode} ${text.slice(0, 200)}`);
    return text;
  };
};
