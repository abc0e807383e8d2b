import type { Socket } from 'node:net';

/** Beyond the time that the server gives a statement, in seconds. */
const grace = 2;

/**
 * Ends a connection on which an answer is waited for and nothing came for longer than the server lets a statement run:
 * then the server's machine, or the way to it, is gone without a word, which TCP by itself notices after a quarter of
 * an hour. `waits` returns whether an answer is waited for.
 */
export const endWhenSilent = (stream: Socket, statementSeconds: number, waits: () => boolean): void => {
  if (statementSeconds === 0) return;
  const seconds = statementSeconds + grace;
  stream.setTimeout(seconds * 1000, () => {
    if (!waits()) return;
    const error = new Error(`Connection terminated: no answer within ${seconds} s`);
    stream.destroy(Object.assign(error, { code: 'ETIMEDOUT' }));
  });
};
