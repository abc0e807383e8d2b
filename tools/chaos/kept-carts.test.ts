import { describe, expect, it } from 'vitest';
import { mayShow, type Write } from './kept-carts.ts';

const finishedWrite = (quantity: number, doneAt: number): Write => ({ quantity, begunAt: doneAt - 10, doneAt });
const unfinishedWrite = (quantity: number, begunAt: number): Write => ({ quantity, begunAt });

describe('a cart may show', () => {
  it('the newest write that was acknowledged', () => {
    expect(mayShow([finishedWrite(1, 1000), finishedWrite(2, 2000)])).toEqual([2]);
  });
  it('or one whose answer did not come', () => {
    expect(mayShow([finishedWrite(1, 1000), unfinishedWrite(2, 2000)])).toEqual([1, 2]);
  });
  it('after a loss of Redis, what it held up to two seconds before', () => {
    const writes = [finishedWrite(1, 1000), finishedWrite(2, 7000), finishedWrite(3, 9000), finishedWrite(4, 9900)];
    expect(mayShow(writes, { from: 10_000, to: 10_000 })).toEqual([2, 3, 4]);
  });
  it('after a loss of Redis and a write since then, only that', () => {
    expect(
      mayShow([finishedWrite(1, 1000), finishedWrite(2, 9900), finishedWrite(3, 12_000)], { from: 10_000, to: 11_000 }),
    ).toEqual([3]);
  });
});
