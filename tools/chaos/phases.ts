import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../ops/audit/finding.ts';
import type { Fault, Scene } from './fault.ts';
import type { Loss } from './kept-carts.ts';
import { type Done, type Load, startLoad } from './load.ts';
import { settle } from './settled.ts';
import { pick } from './shuffled.ts';
import type { Tally } from './tally.ts';

/** What one phase came to. */
export interface Outcome extends Done {
  name: string;
  faults: number;
  /** From the fault's end until all was settled. */
  seconds: number;
  /** From the fault's end until every shopper had done all of it once more. */
  servedSeconds: number;
  tally: Tally;
  /** What was off; nothing when all was as it should be. */
  off: string[];
  /** Why it was left out, if it was. */
  leftOut?: string;
}

/** All must be settled this many seconds after a fault's end. */
const allowedSeconds = 15;

const minGapMs = 1000;

/** Load without a fault: no request may fail. */
export const baseline = async (scene: Scene, seconds: number): Promise<Outcome> => {
  const load = startLoad(scene);
  await pause(seconds * 1000);
  const outcome = await conclude('no fault', 0, load, scene, { endedAt: performance.now(), loss: undefined });
  const { failedTries, seen } = outcome.tally;
  if (failedTries > 0) outcome.off.push(`${failedTries} requests failed without a fault: ${JSON.stringify(seen)}`);
  if (outcome.cartsEmpty > 0) outcome.off.push(`${outcome.cartsEmpty} carts were empty without a fault`);
  return outcome;
};

/** One fault, in the middle of the load. */
export const oneFault = async (fault: Fault, scene: Scene, seconds: number): Promise<Outcome> => {
  const leftOut = fault.missing?.(scene);
  if (leftOut) return leftOutOutcome(fault.name, leftOut);
  const undo = await fault.prepare?.(scene);
  try {
    const load = startLoad(scene);
    await pause(seconds * 1000);
    const injection = await inject(fault, scene);
    return await conclude(fault.name, 1, load, scene, injection);
  } finally {
    await undo?.();
  }
};

/** Injects faults drawn at random, one after the other with pauses of up to `maxGapMs`, while so many orders are placed. */
export const randomFaults = async (
  faults: readonly Fault[],
  scene: Scene,
  { orders, maxGapMs }: { orders: number; maxGapMs: number },
): Promise<Outcome> => {
  const load = startLoad(scene, orders);
  let last: Injected = { endedAt: performance.now(), loss: undefined };
  let injectedCount = 0;
  let losses: Loss | undefined;
  for (const ordersBefore = scene.books.orders.size; scene.books.orders.size - ordersBefore < orders; injectedCount++) {
    await pause(minGapMs + scene.random() * (maxGapMs - minGapMs));
    const fault = pick(faults, scene.random);
    scene.say(`${load.done.orders} orders, ${load.done.lost.length} lost; fault ${injectedCount + 1}: ${fault.name}`);
    last = await inject(fault, scene);
    losses = last.loss ?? losses;
  }
  return conclude('at random', injectedCount, load, scene, { ...last, loss: losses });
};

const conclude = async (name: string, faults: number, load: Load, scene: Scene, { endedAt, loss }: Injected) => {
  const loadResult = await load.finish();
  const servedSeconds = (performance.now() - endedAt) / 1000;
  const { seconds, findings } = await settle(scene, { since: endedAt, loss });
  const tally = scene.nextTally();
  const off = [
    ...wrongIn(tally, loadResult, findings),
    ...(seconds > allowedSeconds ? [`settled after ${seconds} s`] : []),
  ];
  return { name, faults, seconds, servedSeconds, tally, off, ...loadResult };
};

const wrongIn = ({ wrong }: Tally, { lost }: Done, findings: readonly Finding[]) => [
  ...new Set([...wrong, ...lost, ...findings.map(({ rule, detail }) => `${rule}: ${detail}`)]),
];

const leftOutOutcome = (name: string, leftOut: string): Outcome => ({
  name,
  faults: 0,
  seconds: 0,
  servedSeconds: 0,
  tally: { requests: 0, failedTries: 0, failed: 0, healed: 0, longestMs: 0, seen: {}, wrong: [] },
  orders: 0,
  soldOut: 0,
  cartsEmpty: 0,
  lost: [],
  off: [],
  leftOut,
});

/** When a fault was over, by the clock of `performance`, and when Redis may have lost carts. */
interface Injected {
  endedAt: number;
  loss: Loss | undefined;
}

/** Injects a fault and ends it. What happens at once is over when it begins: a fail-over takes its time after that. */
const inject = async (fault: Fault, scene: Scene): Promise<Injected> => {
  const from = Date.now();
  const begunAt = performance.now();
  const end = await fault.begin(scene);
  if (fault.lastsMs > 0) await pause(fault.lastsMs);
  await end();
  const loss = fault.losesCarts ? { from, to: Date.now() } : undefined;
  return { endedAt: fault.lastsMs > 0 ? performance.now() : begunAt, loss };
};
