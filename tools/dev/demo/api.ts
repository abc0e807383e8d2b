import { setTimeout as pause } from 'node:timers/promises';
import type { AppId } from '@eshop/topology';
import type { z } from 'zod';
import type { Platform } from '../platform/handle.ts';

interface Options<Reply> {
  token?: string;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Checks a good answer; without it the body is not read. */
  reply?: z.ZodType<Reply>;
  /** @default 10 s */
  timeoutMs?: number;
  /** Statuses that are tried again for a while, beside those of a service that is not ready. @default [] */
  retryOn?: readonly number[];
}

/** The shop refused a call of the demo data. */
export class Refused extends Error {
  readonly status: number;

  constructor(operation: string, status: number, text: string) {
    super(`${operation} answered ${status}: ${text.slice(0, 500)}`);
    this.status = status;
  }
}

const defaultTimeoutMs = 10_000;
const patienceMs = 30_000;
const notReady = [429, 502, 503, 504];

/** The shop's public API, as a person at the admin site would use it. `call` throws `Refused` when the answer is an error. */
export const createApi = ({ urls }: Pick<Platform, 'urls'>) => ({
  call: async <Reply = undefined>(app: AppId, operation: string, options: Options<Reply> = {}): Promise<Reply> => {
    const retryOn = [...notReady, ...(options.retryOn ?? [])];
    const end = Date.now() + patienceMs;
    for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, 1000)) {
      const response = await sendRequest(urls[app], operation, options);
      if (response.ok) return answer(response, options.reply);
      const text = await response.text();
      if (!retryOn.includes(response.status) || Date.now() > end) throw new Refused(operation, response.status, text);
      await pause(waitMs);
    }
  },
});

export type Api = ReturnType<typeof createApi>;

const answer = async <Reply>(response: Response, reply: z.ZodType<Reply> | undefined): Promise<Reply> => {
  if (reply) return reply.parse(await response.json());
  await response.body?.cancel();
  return undefined as Reply;
};

/** Sends one request, such as `POST /v1/orders`, with a JSON or form body; rejects after `timeoutMs`. */
export const sendRequest = (
  base: string,
  operation: string,
  { token, body, headers, timeoutMs = defaultTimeoutMs }: Options<unknown>,
): Promise<Response> => {
  const [method = 'GET', path = ''] = operation.split(' ');
  const json = body !== undefined && !(body instanceof FormData);
  return fetch(`${base}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(json && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: json ? JSON.stringify(body) : (body as FormData) }),
    signal: AbortSignal.timeout(timeoutMs),
  });
};
