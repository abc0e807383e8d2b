import { setTimeout as pause } from 'node:timers/promises';

/** Repeats a check until it passes; after `ms` (15 s) its last error is thrown. For what events bring about. */
export const eventually = async <Result>(check: () => Promise<Result>, ms = 15_000): Promise<Result> => {
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
