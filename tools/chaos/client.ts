import { setTimeout as pause } from 'node:timers/promises';
import type { AppId } from '@eshop/topology';
import { sendRequest } from '../dev/demo/api.ts';
import type { Platform } from '../dev/platform.ts';
import { count, type Tally } from './tally.ts';

/** How long a client waits for an answer, before it tries again, and until it gives up. In milliseconds. */
const times = { answer: 6000, again: 250, patience: 90_000 };
/** Answers that say "later", which a client tries again. */
const retryableStatuses = [429, 500, 502, 503, 504];

interface Request {
  token?: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  /** Statuses that are right beside 2xx. */
  right?: readonly number[];
  /** Statuses that are right for a repetition, whose first try may have had its effect. */
  rightAgain?: readonly number[];
}

export interface Answer<Body> {
  status: number;
  body: Body;
}

/** A request that came to no right end; the tally holds it already. */
export class GivenUp extends Error {}

/**
 * A client of the shop's public API that tries a failed request again, the same body with the same key, until it
 * succeeds. `tally` answers where to count. Throws GivenUp after a minute and a half, and on an answer that is wrong.
 */
export const createClient =
  ({ urls }: Pick<Platform, 'urls'>, tally: () => Tally) =>
  async <Body>(app: AppId, operation: string, request: Request = {}): Promise<Answer<Body>> => {
    const startTime = performance.now();
    const failures: string[] = [];
    const end = (wrong?: string) => count(tally(), { failures, ms: performance.now() - startTime, wrong });
    for (;;) {
      const { seen: tryResult, status, text } = await tryOnce(urls[app], operation, request);
      if (tryResult === undefined && isRight(status, request, failures.length > 0)) {
        end();
        return { status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
      }
      const over = performance.now() - startTime > times.patience;
      if (tryResult === undefined || over) {
        const wrong = `${app} ${operation}: ${tryResult ?? status} ${text.slice(0, 300)} after ${failures.length} failed tries`;
        end(wrong);
        throw new GivenUp(wrong);
      }
      failures.push(tryResult);
      await pause(times.again);
    }
  };

export type Client = ReturnType<typeof createClient>;

const isRight = (status: number, { right = [], rightAgain = [] }: Request, again: boolean) =>
  (status >= 200 && status < 300) || right.includes(status) || (again && rightAgain.includes(status));

/** One try; `seen` is what the client saw of a failure. */
const tryOnce = async (base: string, operation: string, { token, headers, body }: Request) => {
  const request = { ...(token && { token }), ...(headers && { headers }), body };
  try {
    const response = await sendRequest(base, operation, { ...request, timeoutMs: times.answer });
    const { status } = response;
    const text = await response.text();
    return { status, text, seen: retryableStatuses.includes(status) ? String(status) : undefined };
  } catch (error) {
    return { status: 0, text: '', seen: nameOf(error as Error) };
  }
};

const nameOf = (error: Error): string => {
  const cause = error.cause as { code?: string; name?: string } | undefined;
  return error.name === 'TimeoutError' ? 'no answer in time' : (cause?.code ?? cause?.name ?? error.name);
};
