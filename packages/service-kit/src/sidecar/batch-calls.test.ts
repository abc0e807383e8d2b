import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { currentTrace, inTrace } from '../telemetry/trace.ts';
import { createBatchCalls } from './batch-calls.ts';

/** A call that ends when it is told to, and what it was asked. */
const heldCall = () => {
  const calls: { keys: readonly string[]; end(): void; fail(error: Error): void }[] = [];
  const call = (keys: readonly string[]) =>
    new Promise<string>((resolve, reject) => calls.push({ keys, end: () => resolve(keys.join()), fail: reject }));
  return { calls, call };
};

describe('asking together', () => {
  it('asks at once, and for all who came meanwhile with one call, each key once', async () => {
    const { calls, call } = heldCall();
    const ask = createBatchCalls(call, { maxKeys: 10 });
    const first = ask(['a']);
    const otherCalls = [ask(['b']), ask(['c', 'b'])];
    expect(calls.map(({ keys }) => keys)).toEqual([['a']]);
    calls[0]?.end();
    expect(await first).toBe('a');
    await pause(0);
    expect(calls.map(({ keys }) => keys)).toEqual([['a'], ['b', 'c']]);
    calls[1]?.end();
    expect(await Promise.all(otherCalls)).toEqual(['b,c', 'b,c']);
  });

  it('keeps a call within what it takes, whoever waited longest first', async () => {
    const { calls, call } = heldCall();
    const ask = createBatchCalls(call, { maxKeys: 2 });
    const requests = ['a', 'b', 'c', 'd'].map((key) => ask([key]));
    for (const at of [0, 1, 2]) {
      calls[at]?.end();
      await pause(0);
    }
    await Promise.all(requests);
    expect(calls.map(({ keys }) => keys)).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  it('tells an error to those who shared the call, and nobody else', async () => {
    const { calls, call } = heldCall();
    const ask = createBatchCalls(call, { maxKeys: 10 });
    const first = ask(['a']);
    const second = ask(['b']);
    calls[0]?.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await pause(0);
    calls[1]?.end();
    expect(await second).toBe('b');
  });

  it('calls as part of the trace of whoever waited longest, not of whose call it waited for', async () => {
    const seenTraces: (string | undefined)[] = [];
    const ask = createBatchCalls(
      async ([key]) => {
        seenTraces.push(`${key} in ${currentTrace()?.traceId}`);
      },
      { maxKeys: 10 },
    );
    const traces = ['a', 'b'].map((letter) => letter.repeat(32));
    await Promise.all(traces.map((id) => inTrace(`00-${id}-${'1'.repeat(16)}-01`, () => ask([id[0] ?? '']))));
    expect(seenTraces).toEqual(traces.map((id) => `${id[0]} in ${id}`));
  });

  it('lets a call that hangs hold up no other', async () => {
    const { calls, call } = heldCall();
    const ask = createBatchCalls(call, { maxKeys: 10, maxWaitMs: 1 });
    const hangs = ask(['a']);
    const otherCall = ask(['b']);
    await pause(20);
    calls[1]?.end();
    expect(await otherCall).toBe('b');
    calls[0]?.end();
    expect(await hangs).toBe('a');
  });
});
