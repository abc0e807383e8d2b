import { setTimeout as pause } from 'node:timers/promises';

/** A cluster that has just lost a pod takes longer than one machine. */
const patienceMs = Number(process.env.ESHOP_TEST_PATIENCE_MS ?? 15_000);

/** Repeats a check until it passes; after `ms` its last error is thrown. For what events bring about. */
export const eventually = async <Result>(check: () => Promise<Result>, ms = patienceMs): Promise<Result> => {
  const end = Date.now() + ms;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(100);
    }
  }
};
