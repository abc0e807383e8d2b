import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '@eshop/contracts/problem-type';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { findUsableSession } from '@eshop/ui/server/current-session';
import type { ReadOrders } from './csv.ts';
import { listOrders } from './list-orders.ts';

/** How long an export waits for order when that limits requests (counted by the minute), and when it is unavailable. */
const maxLimitedMs = 65_000;
const maxOutageMs = 15_000;
const waitMs = 1000;

/**
 * Reads the orders that a list's filters let through, for an export that may last longer than an access token. It waits
 * where order asks for a pause; throws what order refuses.
 */
export const readOrders = (
  sessionId: string,
  { query, q }: { query: Readonly<Record<string, string>>; q: string },
  signal: AbortSignal,
): ReadOrders => {
  const { cursor: _, ...filter } = query;
  return async (cursor) => {
    const start = Date.now();
    for (;;) {
      try {
        const session = await findUsableSession(sessionId);
        if (!session) throw new Error('the session of an export has ended');
        return await listOrders(session, filter, q, { export: true, limit: 100, cursor });
      } catch (error) {
        // The first page decides whether there is a file at all, and is not waited for.
        const patienceMs = cursor === undefined ? 0 : patienceFor(error);
        if (Date.now() - start >= patienceMs) throw error;
        await sleep(waitMs, undefined, { signal });
      }
    }
  };
};

const patienceFor = (error: unknown): number => {
  if (error instanceof InvocationError) return error.status === 429 ? maxLimitedMs : 0;
  return error instanceof ProblemError && error.problem.status >= 500 ? maxOutageMs : 0;
};
