/** What a closed loop showed: each client waits for its answer before it asks again. Times in milliseconds. */
export interface Figures {
  done: number;
  failed: number;
  aSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

interface Options {
  clients: number;
  seconds: number;
  /** Asked, but not counted. */
  warmUpSeconds: number;
  /** Runs when counting begins and ends. */
  onCounting?: () => void;
}

/** Asks again and again with so many clients at once, for a bounded time. What throws counts as failed. */
export const closedLoop = async (
  ask: (client: number) => Promise<unknown>,
  { clients, seconds, warmUpSeconds, onCounting }: Options,
): Promise<Figures> => {
  const times: number[] = [];
  let failed = 0;
  const begin = performance.now() + warmUpSeconds * 1000;
  const end = begin + seconds * 1000;
  const counting = setTimeout(() => onCounting?.(), warmUpSeconds * 1000);
  const work = async (client: number) => {
    for (let started = performance.now(); started < end; started = performance.now()) {
      const ok = await ask(client).then(
        () => true,
        () => false,
      );
      const now = performance.now();
      if (started < begin || now > end) continue;
      if (ok) times.push(now - started);
      else failed++;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  clearTimeout(counting);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { done: times.length, failed, aSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};
