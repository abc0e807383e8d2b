import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  /** What is waited for, as it stands in the error. */
  what: string;
  timeoutMs: number;
  /** @default 50 */
  everyMs?: number;
  /** More for the error, the log's last lines say. */
  detail?: () => string;
  /** A reason to give up before the time is over. */
  hopeless?: () => string | undefined;
}

/** Waits until `attempt` gives something other than undefined or false; what it throws counts as not yet. */
export const until = async <T>(attempt: () => Promise<T>, options: UntilOptions): Promise<NonNullable<T>> => {
  const { what: subject, timeoutMs, everyMs = 50, detail = () => '', hopeless = () => undefined } = options;
  const deadline = performance.now() + timeoutMs;
  let reason: unknown;
  while (performance.now() < deadline && !hopeless()) {
    try {
      const outcome = await attempt();
      if (outcome) return outcome;
    } catch (error) {
      reason = error;
    }
    await sleep(everyMs);
  }
  const why =
    hopeless() ?? `not ready after ${timeoutMs / 1000} s${reason instanceof Error ? `: ${reason.message}` : ''}`;
  throw new Error([`${subject} ${why}`, detail()].filter(Boolean).join('\n'), { cause: reason });
};

/** True when something listens on the loopback port. */
export const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
