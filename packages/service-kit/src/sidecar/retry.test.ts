import { describe, expect, it } from 'vitest';
import { withRetries } from './retry.ts';

const sending = (...outcomes: (number | Error)[]) => {
  const sent: (number | Error)[] = [];
  const discarded: number[] = [];
  const run = (isRepeatable: boolean, signal = AbortSignal.timeout(5000)) =>
    withRetries(
      async () => {
        const outcome = outcomes[sent.length] ?? 200;
        sent.push(outcome);
        if (outcome instanceof Error) throw outcome;
        return outcome;
      },
      {
        isRepeatable,
        signal,
        statusOf: (status) => status,
        discard: async (status) => void discarded.push(status),
      },
    );
  return { run, sent, discarded };
};

describe('a call to another app', () => {
  it('is sent again after a transient failure when it may be repeated', async () => {
    const { run, sent, discarded } = sending(503, new Error('reset'), 200);
    expect(await run(true)).toBe(200);
    expect(sent).toHaveLength(3);
    expect(discarded).toEqual([503]);
  });

  it('is sent at most three times', async () => {
    const { run, sent } = sending(503, 502, 504, 200);
    expect(await run(true)).toBe(504);
    expect(sent).toHaveLength(3);
  });

  it.each([200, 304, 400, 404, 409, 412, 429, 500])('is not sent again after %i', async (status) => {
    const { run, sent } = sending(status);
    expect(await run(true)).toBe(status);
    expect(sent).toHaveLength(1);
  });

  it('is sent once when it must not be repeated, whatever comes of it', async () => {
    const refused = sending(503);
    expect(await refused.run(false)).toBe(503);
    expect(refused.sent).toHaveLength(1);
    const lost = sending(new Error('reset'));
    await expect(lost.run(false)).rejects.toThrow('reset');
    expect(lost.sent).toHaveLength(1);
  });

  it('is not sent again after its deadline', async () => {
    const { run, sent } = sending(503, 503, 503);
    await expect(run(true, AbortSignal.timeout(30))).rejects.toThrow('aborted');
    expect(sent).toHaveLength(1);
  });
});
