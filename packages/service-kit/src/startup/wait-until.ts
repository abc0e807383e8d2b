import { setTimeout as pause } from 'node:timers/promises';

export interface WaitOptions {
  /** How long to wait in all. @default ten minutes */
  timeoutMs?: number;
  /** Between two checks. @default 1000 */
  intervalMs?: number;
  /** Receives what is waited for, once for each reason. */
  report?: (text: string) => void;
}

/**
 * Creates a waiter whose timeout starts now. It repeats a check of `name` until that returns no more reason to wait; a
 * check that throws counts as one. Throws the last reason when the timeout has passed.
 */
export const createWaiter = ({ timeoutMs = 600_000, intervalMs = 1000, report = console.log }: WaitOptions = {}) => {
  const deadline = performance.now() + timeoutMs;
  return async (name: string, check: () => Promise<string | undefined>): Promise<void> => {
    let lastText = '';
    for (;;) {
      const { reason, cause } = await reasonToWait(check);
      if (reason === undefined) return;
      const text = `${name} ${reason}`;
      if (performance.now() > deadline) throw new Error(text, { cause });
      if (text !== lastText) report(`waiting: ${text}`);
      lastText = text;
      await pause(intervalMs);
    }
  };
};

const reasonToWait = async (check: () => Promise<string | undefined>) => {
  try {
    return { reason: await check(), cause: undefined };
  } catch (cause) {
    return { reason: `does not answer: ${messageOf(cause)}`, cause };
  }
};

/** A refused connection has a code and no message where a host has two addresses. */
const messageOf = (error: unknown) =>
  error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
