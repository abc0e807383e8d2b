import { unavailable } from '@eshop/contracts/problems/general';

/** Runs a user's work in one of a bounded number of slots. Throws a 503 problem when too much work waits. */
export type FairSlots = <Result>(userId: string, work: () => Promise<Result>) => Promise<Result>;

/** After how long work that a user had done counts half, in milliseconds. */
const halfLifeMs = 300_000;
/** More users than this are remembered only while their work still counts. */
const maxRememberedUsers = 1000;

interface Waiting {
  userId: string;
  start: () => void;
}

/**
 * Creates slots that run `maxRunning` pieces of work at once, one per user. A free slot goes to the waiting user whose work
 * took the least time lately, so that a user who has had none waits for work that runs, not for the queue of others.
 */
export const createFairSlots = (maxRunning: number, maxWaiting = 1000, now = () => performance.now()): FairSlots => {
  const running = new Set<string>();
  const queue: Waiting[] = [];
  const usage = createUsage(now);

  const startNext = () => {
    if (running.size >= maxRunning) return;
    const ready = queue.filter(({ userId }) => !running.has(userId));
    const [first, ...otherUsers] = ready;
    if (!first) return;
    const next = otherUsers.reduce((best, one) => (usage.of(one.userId) < usage.of(best.userId) ? one : best), first);
    queue.splice(queue.indexOf(next), 1);
    running.add(next.userId);
    next.start();
  };
  return async (userId, work) => {
    if (queue.length >= maxWaiting) throw unavailable('Too many files are being processed. Try again in a moment.');
    const { promise: turn, resolve: start } = Promise.withResolvers<void>();
    queue.push({ userId, start });
    startNext();
    await turn;
    const startedAt = now();
    try {
      return await work();
    } finally {
      usage.add(userId, now() - startedAt);
      running.delete(userId);
      startNext();
    }
  };
};

/** The time that users' work took lately, in milliseconds. */
const createUsage = (now: () => number) => {
  const users = new Map<string, { ms: number; at: number }>();
  const of = (userId: string) => {
    const lastUse = users.get(userId);
    return lastUse ? lastUse.ms * 0.5 ** ((now() - lastUse.at) / halfLifeMs) : 0;
  };
  return {
    of,
    add: (userId: string, ms: number) => {
      users.set(userId, { ms: of(userId) + ms, at: now() });
      if (users.size <= maxRememberedUsers) return;
      for (const id of users.keys()) if (of(id) < 1) users.delete(id);
    },
  };
};
