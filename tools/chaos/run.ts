import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { origin } from '../bench/performance-page.ts';
import { stableNumbers } from '../dev/demo/stable-id.ts';
import type { Platform } from '../dev/platform.ts';
import type { Fault, Scene } from './fault.ts';
import { faults, shortNames } from './faults/all.ts';
import type { Options } from './options.ts';
import { baseline, type Outcome, oneFault, randomFaults } from './phases.ts';
import { lineOf, type Run } from './report.ts';
import { openShop } from './shop.ts';

interface Given {
  platform: Platform;
  dataDir: string;
  offset: number;
  proxies: Scene['proxies'];
  say: (text: string) => void;
}

/** Opens a shop on the platform, and lets things go wrong in it: none, one at a time, at random. */
export const runChaos = async (options: Options, { platform, dataDir, offset, proxies, say }: Given): Promise<Run> => {
  const { seed, shoppers, seconds, orders, gap } = options;
  const began = origin();
  const ledger = join(dataDir, 'ledger.ndjson');
  const shop = await openShop(platform, {
    shoppers,
    randomOf: (name) => stableNumbers(`${seed} ${name}`),
    ledger: (line) => appendFileSync(ledger, `${JSON.stringify(line)}\n`),
  });
  const scene: Scene = { ...shop, dataDir, offset, proxies, say, random: stableNumbers(`${seed} faults`) };
  const outcomes: Outcome[] = [];
  const note = (outcome: Outcome) => {
    outcomes.push(outcome);
    say(lineOf(outcome));
  };
  note(await baseline(scene, options.short ? 3 : 15));
  for (const fault of selectFaults(options)) note(await oneFault(fault, scene, seconds));
  const faultPool = (options.short ? selectFaults(options) : faults).filter((fault) => fault.atRandom !== false);
  if (orders > 0) note(await randomFaults(faultPool, scene, { orders, maxGapMs: gap * 1000 }));
  await shop.stores.close();
  return { seed, shoppers, outcomes, origin: began };
};

/** The faults that are asked for. Throws when there is none. */
const selectFaults = ({ only, short }: Options): readonly Fault[] => {
  const requestedNames = only?.split(',') ?? [];
  const matchingFaults = faults.filter(({ name }) =>
    only ? requestedNames.some((text) => name.includes(text)) : !short || shortNames.includes(name),
  );
  if (matchingFaults.length === 0)
    throw new Error(`no fault is called so; there are: ${faults.map(({ name }) => name).join('; ')}`);
  return matchingFaults;
};
