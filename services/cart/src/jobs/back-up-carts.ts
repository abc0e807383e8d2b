import type { Log } from '@eshop/service-kit/telemetry/log';
import type { BackUpCarts, BackUpTiming } from '../use-cases/back-up-carts.ts';

interface Deps {
  backUpCarts: BackUpCarts;
  log: Pick<Log, 'warn'>;
}

/** How often to look and how long a cart gathers changes are together under 2 s. */
export const backUpTiming = { everyMs: 400, gatherMs: 1000, leaseMs: 10_000 };

/** Writes changed carts to MySQL, a second after their first change. */
export const startBackUps = (
  { backUpCarts, log }: Deps,
  { everyMs, gatherMs }: Pick<BackUpTiming, 'gatherMs'> & { everyMs: number } = backUpTiming,
) => {
  let round = Promise.resolve();
  const timer = setInterval(() => {
    round = round
      .then(() => backUpCarts(gatherMs))
      .catch((error: unknown) => log.warn({ err: error }, 'carts could not be written to MySQL, to be retried'));
  }, everyMs).unref();
  return {
    /** Writes what is changed, whatever its age, and stops. */
    stop: async () => {
      clearInterval(timer);
      await round;
      await backUpCarts(0).catch((error: unknown) => log.warn({ err: error }, 'carts are left to another replica'));
    },
  };
};
