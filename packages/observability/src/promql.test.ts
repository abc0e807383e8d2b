import { describe, expect, it } from 'vitest';
import { readPromql } from './promql.ts';

describe('PromQL', () => {
  it('tells which series it asks for, and how they are matched', () => {
    expect(readPromql('sum by (topic) (rate(events_processed_total{app="order"}[5m])) / sum(up) > 0.1')).toEqual({
      metrics: ['events_processed_total', 'up'],
      selectors: ['events_processed_total{app="order"}', 'up'],
    });
  });

  it.each(['sum(rate(up[5m]) > 1', 'up{app=order}', 'up >', ''])('is refused when it does not parse: %s', (expr) => {
    expect(() => readPromql(expr)).toThrow('no PromQL');
  });
});
