import type { Log } from '@eshop/service-kit/telemetry/log';
import type { ResyncCarts } from '../use-cases/resync-carts.ts';

const everyMs = 5000;

/** Looks for requests to write every cart to MySQL again; `stop` resolves once none is under way. */
export const startResyncs = ({ resyncCarts, log }: { resyncCarts: ResyncCarts; log: Pick<Log, 'warn'> }) => {
  let round = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    round = resyncCarts()
      .catch((error: unknown) => log.warn({ err: error }, 'carts could not be marked for MySQL, to be retried'))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
};
