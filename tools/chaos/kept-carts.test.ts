import { describe, expect, it } from 'vitest';
import { mayShow, type Write } from './kept-carts.ts';

const done = (quantity: number, doneAt: number): Write => ({ quantity, begunAt: doneAt - 10, doneAt });
const begun = (quantity: number, begunAt: number): Write => ({ quantity, begunAt });

describe('a cart may show', () => {
  it('the newest write that was acknowledged', () => {
    expect(mayShow([done(1, 1000), done(2, 2000)])).toEqual([2]);
  });
  it('or one whose answer did not come', () => {
    expect(mayShow([done(1, 1000), begun(2, 2000)])).toEqual([1, 2]);
  });
  it('after a loss of Redis, what it held up to two seconds before', () => {
    const writes = [done(1, 1000), done(2, 7000), done(3, 9000), done(4, 9900)];
    expect(mayShow(writes, { from: 10_000, to: 10_000 })).toEqual([2, 3, 4]);
  });
  it('after a loss of Redis and a write since then, only that', () => {
    expect(mayShow([done(1, 1000), done(2, 9900), done(3, 12_000)], { from: 10_000, to: 11_000 })).toEqual([3]);
  });
});
