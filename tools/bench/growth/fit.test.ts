import { describe, expect, it } from 'vitest';
import { chartOf, exponentOf } from './fit.ts';

const law = (exponent: number) => [1000, 10_000, 100_000].map((size) => ({ size, ms: 3 * size ** exponent }));

describe('a fit', () => {
  it.each([0, 0.5, 1])('finds the exponent %d', (exponent) => {
    expect(exponentOf(law(exponent))).toBeCloseTo(exponent);
  });

  it('is plotted with a value for each size', () => {
    const chart = chartOf('lists', { list: law(0) });
    expect(chart).toContain('x-axis ["1,000", "10,000", "100,000"]');
    expect(chart).toContain('line [3.0, 3.0, 3.0]');
  });
});
