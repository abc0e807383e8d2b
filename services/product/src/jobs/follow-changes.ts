import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { RefreshCatalogue } from '../use-cases/refresh-catalogue.ts';

interface Options {
  refresh: Pick<RefreshCatalogue, 'refresh'>;
  log: Pick<Log, 'warn'>;
  /** Milliseconds between looks at the changes. @default 1000 */
  intervalMs?: number;
}

/** A running job. */
export interface Following {
  stop(): Promise<void>;
}

/** Refreshes the catalogue every second; retries forever while the store is unavailable. */
export const followChanges = ({ refresh, log, intervalMs = 1000 }: Options): Following => {
  const stopping = new AbortController();
  const follow = async () => {
    while (!stopping.signal.aborted) {
      await refresh
        .refresh(stopping.signal)
        .catch((error: unknown) => log.warn({ err: error }, 'the catalogue cannot be followed'));
      await pause(intervalMs, undefined, { signal: stopping.signal, ref: false }).catch(ignoreAbort);
    }
  };
  const following = follow();
  return {
    stop: async () => {
      stopping.abort();
      await following;
    },
  };
};

const ignoreAbort = (error: unknown) => {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
};
