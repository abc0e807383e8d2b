import type { Platform } from '../../platform.ts';

/** A terminal and npm may both pass on one Ctrl-C; what comes this soon after is the same one. */
const sameMs = 500;

/**
 * Stops the platform on Ctrl-C, on SIGTERM, and when the process that began this one is gone; a second time kills at
 * once. Before there is a platform, the start under way is aborted.
 */
export const stopWhenAsked = () => {
  const abort = new AbortController();
  let platform: Platform | undefined;
  let askedAt = 0;

  const end = async (forced: boolean) => {
    await platform?.stop(forced);
    process.exit(0);
  };
  const requestStop = () => {
    const isSecond = askedAt > 0;
    if (isSecond && performance.now() - askedAt < sameMs) return;
    askedAt = performance.now();
    console.log(isSecond ? 'Killing everything …' : '\nStopping … (again to kill)');
    if (platform) end(isSecond).catch(failWith);
    else if (isSecond) process.exit(1);
    else abort.abort();
  };

  // A terminal that is gone cannot be told anything; the stop continues without it.
  process.stdout.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, requestStop);
  process.on('disconnect', requestStop);
  process.channel?.unref();
  return {
    signal: abort.signal,
    platformIs: (started: Platform) => {
      platform = started;
    },
  };
};

const failWith = (error: Error) => {
  console.error(`The stop failed: ${error.message}`);
  process.exit(1);
};
