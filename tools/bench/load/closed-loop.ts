/**
 * What a closed loop showed: each client waits for its answer before it asks again. Times in milliseconds. An answer counts
 * when it came while it was counted, whenever it was asked for, so that slow ones are not left out.
 */
export interface Figures {
  done: number;
  /** What failed, how often. */
  failures: ReadonlyMap<string, number>;
  aSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

interface Options {
  clients: number;
  seconds: number;
  /** Asked, but not counted. @default 2 */
  warmUpSeconds?: number;
  /** Runs when counting begins, and when it ends. */
  atEdge?: () => void;
}

/** Different failures that are told apart; the others are counted with the last. */
const mostFailures = 5;

/** Asks again and again with so many clients at once, for a bounded time. What throws counts as failed. */
export const closedLoop = async (
  ask: (client: number) => Promise<unknown>,
  { clients, seconds, warmUpSeconds = 2, atEdge }: Options,
): Promise<Figures> => {
  const times: number[] = [];
  const failures = new Map<string, number>();
  const begin = performance.now() + warmUpSeconds * 1000;
  const end = begin + seconds * 1000;
  const edge = (at: number) => new Promise<void>((resolve) => setTimeout(resolve, at * 1000)).then(atEdge);
  const edges = [edge(warmUpSeconds), edge(warmUpSeconds + seconds)];
  const count = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const kind = failures.has(message) || failures.size < mostFailures ? message : 'others';
    failures.set(kind, (failures.get(kind) ?? 0) + 1);
  };
  const work = async (client: number) => {
    for (let startTime = performance.now(); startTime < end; startTime = performance.now()) {
      try {
        await ask(client);
        const now = performance.now();
        if (now >= begin && now <= end) times.push(now - startTime);
      } catch (error) {
        count(error);
      }
    }
  };
  await Promise.all([...edges, ...Array.from({ length: clients }, (_, client) => work(client))]);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { done: times.length, failures, aSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};
