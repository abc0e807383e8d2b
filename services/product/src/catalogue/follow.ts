import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { stillLoading } from '../domain/problems.ts';
import type { Changes } from '../store/changes.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * How far back a look at the changes reaches before the one before it, in milliseconds. A change carries its writer's clock,
 * which may be slow, is committed up to some 25 s later when DynamoDB must be asked again, and shows in the index a little
 * later still. Nearly all are there after two seconds, and to read a busy half minute each second costs more than all else.
 */
const overlapMs = { brief: 2000, thorough: 30_000 };
/** One look in so many is thorough. */
const thoroughEvery = 10;
/** How often everything is read anew, in milliseconds, for what the changes may have missed in spite of the overlap. */
const resyncMs = 3_600_000;

interface Options {
  catalogue: Pick<Catalogue, 'apply' | 'settle'>;
  changes: Changes;
  log: Pick<Log, 'info' | 'warn'>;
  now: () => number;
  /** Milliseconds between looks at the changes. @default 1000 */
  intervalMs?: number;
}

export interface Following {
  /** Throws a 503 problem as long as the catalogue was not read as a whole: half of it is worse than none. */
  checkLoaded(): void;
  stop(): Promise<void>;
}

/** Fills the catalogue from the store, then follows what changes there. A store that is away is tried again for ever. */
export const followChanges = ({ catalogue, changes, log, now, intervalMs = 1000 }: Options): Following => {
  const stopping = new AbortController();
  let loadedAt: number | undefined;
  let looks = 0;
  const seenUntil = { brief: now(), thorough: now() };

  const take = async (pages: ReturnType<Changes['all']>) => {
    let items = 0;
    for await (const page of pages) {
      if (stopping.signal.aborted) return items;
      page.forEach(catalogue.apply);
      items += page.length;
    }
    return items;
  };
  const load = async () => {
    const start = now();
    const items = await take(changes.all());
    catalogue.settle();
    if (loadedAt === undefined) Object.assign(seenUntil, { brief: start, thorough: start });
    loadedAt = now();
    log.info({ items, ms: loadedAt - start }, 'catalogue read');
  };
  const look = async () => {
    if (loadedAt === undefined || now() - loadedAt > resyncMs) await load();
    const start = now();
    const depth = ++looks % thoroughEvery === 0 ? 'thorough' : 'brief';
    await take(changes.since(seenUntil[depth] - overlapMs[depth]));
    seenUntil.brief = start;
    if (depth === 'thorough') seenUntil.thorough = start;
  };
  const follow = async () => {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => log.warn({ err: error }, 'the catalogue cannot be followed'));
      await pause(intervalMs, undefined, { signal: stopping.signal, ref: false }).catch(ignoreAbort);
    }
  };
  const following = follow();
  return {
    checkLoaded: () => {
      if (loadedAt === undefined) throw stillLoading();
    },
    stop: async () => {
      stopping.abort();
      await following;
    },
  };
};

const ignoreAbort = (error: unknown) => {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
};
