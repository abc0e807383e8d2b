import { expect, it } from 'vitest';
import { createSitemapBudget } from './sitemap-budget.ts';

it('admits so many sitemaps a minute for each network, and again in the next minute', () => {
  let now = 0;
  const admit = createSitemapBudget({ maxPerMinute: 2, now: () => now });
  const admitThreeTimes = (network: string | undefined) => [admit(network), admit(network), admit(network)];
  expect(admitThreeTimes('198.51.100.1')).toEqual([true, true, false]);
  expect(admitThreeTimes('198.51.100.2')).toEqual([true, true, false]);
  expect(admitThreeTimes(undefined)).toEqual([true, true, false]);
  now = 60_000;
  expect(admitThreeTimes('198.51.100.1')).toEqual([true, true, false]);
});
