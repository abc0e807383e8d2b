import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { stillLoading } from '../domain/problems.ts';
import type { Changes } from '../store/changes.ts';

/**
 * How far back a look at the changes reaches before the one before it, in milliseconds. A change carries its writer's clock,
 * which may be slow, is committed up to some 25 s later when DynamoDB must be asked again, and shows in the index a little
 * later still. Nearly all are there after two seconds, and to read a busy half minute each second costs more than all else.
 */
const overlapMs = { brief: 2000, thorough: 30_000 };
/** One look in so many is thorough. */
const thoroughEvery = 10;
/** How often everything is read again, for what the changes may have missed in spite of the overlap. */
const reloadMs = 3_600_000;

interface Deps {
  catalogue: Pick<Catalogue, 'apply' | 'settle'>;
  changes: Changes;
  log: Pick<Log, 'info'>;
  now: () => number;
}

/** Keeps the catalogue in memory up to date with the store. */
export interface RefreshCatalogue {
  /** Reads what changed since the last look; everything at first, and once an hour. */
  refresh(signal: AbortSignal): Promise<void>;
  /** Throws a 503 problem until the catalogue was read as a whole: half of it is worse than none. */
  checkLoaded(): void;
}

export const createRefreshCatalogue = ({ catalogue, changes, log, now }: Deps): RefreshCatalogue => {
  let loadedAt: number | undefined;
  let looks = 0;
  const seenUntil = { brief: now(), thorough: now() };

  const apply = async (pages: ReturnType<Changes['all']>, signal: AbortSignal) => {
    let items = 0;
    for await (const page of pages) {
      if (signal.aborted) return items;
      page.forEach(catalogue.apply);
      items += page.length;
    }
    return items;
  };
  const load = async (signal: AbortSignal) => {
    const start = now();
    const items = await apply(changes.all(), signal);
    catalogue.settle();
    if (loadedAt === undefined) Object.assign(seenUntil, { brief: start, thorough: start });
    loadedAt = now();
    log.info({ items, ms: loadedAt - start }, 'catalogue read');
  };
  return {
    refresh: async (signal) => {
      if (loadedAt === undefined || now() - loadedAt > reloadMs) await load(signal);
      const start = now();
      const depth = ++looks % thoroughEvery === 0 ? 'thorough' : 'brief';
      await apply(changes.since(seenUntil[depth] - overlapMs[depth]), signal);
      seenUntil.brief = start;
      if (depth === 'thorough') seenUntil.thorough = start;
    },
    checkLoaded: () => {
      if (loadedAt === undefined) throw stillLoading();
    },
  };
};
