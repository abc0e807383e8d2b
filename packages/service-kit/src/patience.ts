import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** How long to wait in all. @default ten minutes */
  patienceMs?: number;
  /** @default 1000 */
  everyMs?: number;
  /** Told what is waited for, once for each reason. */
  say?: (text: string) => void;
}

/**
 * Begins a time of patience. What it answers repeats a question to `name` until that gives no more reason to wait; a
 * question that fails counts as one. Throws the last reason when the time is over.
 */
export const createPatience = ({ patienceMs = 600_000, everyMs = 1000, say = console.log }: Patience = {}) => {
  const deadline = performance.now() + patienceMs;
  return async (name: string, ask: () => Promise<string | undefined>): Promise<void> => {
    let said = '';
    for (;;) {
      const { reason, cause } = await reasonToWait(ask);
      if (reason === undefined) return;
      const text = `${name} ${reason}`;
      if (performance.now() > deadline) throw new Error(text, { cause });
      if (text !== said) say(`waiting: ${text}`);
      said = text;
      await pause(everyMs);
    }
  };
};

const reasonToWait = async (ask: () => Promise<string | undefined>) => {
  try {
    return { reason: await ask(), cause: undefined };
  } catch (cause) {
    return { reason: `does not answer: ${messageOf(cause)}`, cause };
  }
};

/** A refused connection has a code and no message where a host has two addresses. */
const messageOf = (error: unknown) =>
  error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
