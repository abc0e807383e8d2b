import { describe, expect, it } from 'vitest';
import { isTransient, withRetries } from './retry.ts';

const sending = (...outcomes: (number | Error)[]) => {
  const replies: (number | Error)[] = [];
  const discardedReplies: number[] = [];
  const run = (isRepeatable: boolean, signal = AbortSignal.timeout(5000)) =>
    withRetries(
      async () => {
        const outcome = outcomes[replies.length] ?? 200;
        replies.push(outcome);
        if (outcome instanceof Error) throw outcome;
        return outcome;
      },
      {
        isRepeatable,
        signal,
        isTransient: (status) => isTransient(status, 'application/problem+json'),
        discard: async (status) => void discardedReplies.push(status),
      },
    );
  return { run, replies, discardedReplies };
};

describe('a call to another app', () => {
  it('is sent again after a transient failure when it may be repeated', async () => {
    const { run, replies, discardedReplies } = sending(503, new Error('reset'), 200);
    expect(await run(true)).toBe(200);
    expect(replies).toHaveLength(3);
    expect(discardedReplies).toEqual([503]);
  });

  it('is sent at most three times', async () => {
    const { run, replies } = sending(503, 502, 504, 200);
    expect(await run(true)).toBe(504);
    expect(replies).toHaveLength(3);
  });

  it.each([200, 304, 400, 404, 409, 412, 429, 500])('is not sent again after %i', async (status) => {
    const { run, replies } = sending(status);
    expect(await run(true)).toBe(status);
    expect(replies).toHaveLength(1);
  });

  it('is sent again after a 500 of the sidecar, which is no problem document', () => {
    expect(isTransient(500, 'application/json')).toBe(true);
    expect(isTransient(500, undefined)).toBe(true);
    expect(isTransient(404, 'application/json')).toBe(false);
  });

  it('is sent once when it must not be repeated, whatever comes of it', async () => {
    const unavailable = sending(503);
    expect(await unavailable.run(false)).toBe(503);
    expect(unavailable.replies).toHaveLength(1);
    const connectionLost = sending(new Error('reset'));
    await expect(connectionLost.run(false)).rejects.toThrow('reset');
    expect(connectionLost.replies).toHaveLength(1);
  });

  it('is not sent again after its deadline', async () => {
    const { run, replies } = sending(503, 503, 503);
    await expect(run(true, AbortSignal.timeout(30))).rejects.toThrow('aborted');
    expect(replies).toHaveLength(1);
  });
});
