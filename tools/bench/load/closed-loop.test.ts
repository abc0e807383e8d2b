import { describe, expect, it, vi } from 'vitest';
import { closedLoop } from './closed-loop.ts';

describe('a closed loop', () => {
  it('counts what was answered while it counted, also what was asked for before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const edges: number[] = [];
      const ask = () => new Promise<void>((resolve) => setTimeout(resolve, 700));
      const atEdge = () => void edges.push(performance.now());
      const start = performance.now();
      const counts = closedLoop(ask, { clients: 2, seconds: 2, warmUpSeconds: 1, atEdge });
      await vi.advanceTimersByTimeAsync(5000);
      expect(await counts).toMatchObject({ done: 6, aSecond: 3, p50: 700, p99: 700 });
      expect(edges.map((at) => at - start)).toEqual([1000, 3000]);
    } finally {
      vi.useRealTimers();
    }
  });
});
