import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, Scene } from './fault.ts';
import type { Loss } from './kept-carts.ts';

/** When a fault was over, by the clock of `performance`, and when Redis may have lost carts. */
export interface Injected {
  endedAt: number;
  loss: Loss | undefined;
}

/** Injects a fault and ends it. What happens at once is over when it begins: a fail-over takes its time after that. */
export const inject = async (fault: Fault, scene: Scene): Promise<Injected> => {
  const from = Date.now();
  const begunAt = performance.now();
  const end = await fault.begin(scene);
  if (fault.lastsMs > 0) await pause(fault.lastsMs);
  await end();
  const loss = fault.losesCarts ? { from, to: Date.now() } : undefined;
  return { endedAt: fault.lastsMs > 0 ? performance.now() : begunAt, loss };
};
