import { describe, expect, it } from 'vitest';
import { aboutOrder, currentTrace, currentTraceparent, inTrace, joinTrace } from './trace.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;
const orderId = '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11';

describe('a trace', () => {
  it('goes on with the same id in a span of its own', () => {
    inTrace(traceparent, () => {
      expect(currentTrace()?.traceId).toBe(traceId);
      expect(currentTraceparent()).toMatch(new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
    });
  });

  it.each([undefined, '', 'nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`])(
    'is a new one where %s came',
    (none) => {
      inTrace(none, () => expect(currentTrace()?.traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/));
    },
  );

  it('is joined late by all of the current work, also by what began before', async () => {
    await inTrace(undefined, async () => {
      const earlierTrace = Promise.resolve().then(() => currentTrace()?.traceId);
      joinTrace(traceparent);
      joinTrace('nonsense');
      expect(await earlierTrace).toBe(traceId);
    });
  });

  it('remembers the order that it is about, and nothing else', () => {
    inTrace(traceparent, () => {
      for (const id of [orderId, undefined, 7, 'x'.repeat(100_000)]) aboutOrder(id);
      expect(currentTrace()).toMatchObject({ traceId, orderId });
    });
  });

  it('is none of the work outside', () => {
    aboutOrder(orderId);
    joinTrace(traceparent);
    expect(currentTraceparent()).toBeUndefined();
  });
});
