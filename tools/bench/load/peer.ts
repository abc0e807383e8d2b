import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { measure } from './measure.ts';
import type { UnderLoad } from './platform-under-load.ts';

/** The peer's measurement, and the call here that does equal work. */
const equals = [
  { theirs: 'list_search', ours: 'list by category', clients: 20 },
  { theirs: 'product_detail_by_slug', ours: 'product detail', clients: 20 },
  { theirs: 'search_fulltext_with_facets', ours: 'search with facets', clients: 20 },
  { theirs: 'add_to_cart_new_session', ours: 'add to a new cart', clients: 20 },
  { theirs: 'checkout', ours: 'checkout: cart, quote, order', clients: 8 },
  { theirs: 'checkout', ours: 'checkout until it is paid', clients: 8 },
] as const;

export const peerClients = 20;

const Line = z.object({ name: z.string(), per_s: z.number(), p99_ms: z.number(), summary: z.boolean().optional() });

interface Figure {
  aSecond: number;
  p99: number;
}

/** Equal work, done by both. */
export interface Compared {
  name: string;
  ours: Figure;
  theirs: Figure;
}

/** One round: the peer alone, started and stopped by its own benchmark, then this platform. Throws when a request failed. */
export const compareOnce = async (
  folder: string,
  { calls, records }: UnderLoad,
  seconds: number,
): Promise<Compared[]> => {
  const peerResults = await runPeer(folder, seconds);
  const comparisons: Compared[] = [];
  for (const equal of equals) {
    const call = calls[equal.ours];
    const theirFigure = peerResults.get(equal.theirs);
    if (!call || !theirFigure) throw new Error(`${equal.theirs} cannot be compared with ${equal.ours}`);
    const ourResult = await measure(call, { clients: equal.clients, seconds, records });
    if (ourResult.failures.size > 0) throw new Error(`${equal.ours}: ${[...ourResult.failures.keys()].join('; ')}`);
    comparisons.push({ name: equal.ours, ours: ourResult, theirs: theirFigure });
  }
  return comparisons;
};

const runPeer = async (folder: string, seconds: number): Promise<Map<string, Figure>> => {
  const child = spawn(process.execPath, [join(folder, 'bench.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      RUNS: '1',
      SECONDS: String(seconds),
      IDLE: '1',
      ONLY: [...new Set(equals.map(({ theirs }) => theirs))].join(),
    },
  });
  const figures = new Map<string, Figure>();
  for await (const text of createInterface({ input: child.stdout })) {
    const line = Line.safeParse(JSON.parse(text));
    if (line.success && !line.data.summary)
      figures.set(line.data.name, { aSecond: line.data.per_s, p99: line.data.p99_ms });
  }
  const code = child.exitCode ?? (await once(child, 'exit'))[0];
  if (code !== 0) throw new Error(`the peer's benchmark ended with ${code}`);
  return figures;
};
