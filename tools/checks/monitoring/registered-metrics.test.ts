import { alertRules, dashboards } from '@eshop/observability';
import { readPromql } from '@eshop/observability/promql';
import { appOf, apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { registeredMetrics } from './registered-metrics.ts';

/** `up` is the scraper's own. */
const metricsIn = (expr: string) => readPromql(expr).metrics.filter((name) => name !== 'up');

describe.each(alertRules(apps))('$name', ({ name, rules }) => {
  it('tells every series that an alert about it asks for', async () => {
    const registeredNames = await registeredMetrics(appOf(name));
    for (const { alert, expr } of rules)
      expect(
        metricsIn(expr).filter((metric) => !registeredNames.has(metric)),
        `${alert} asks for what ${name} does not tell`,
      ).toEqual([]);
  });

  it('tells every series that its dashboard shows', async () => {
    const registeredNames = await registeredMetrics(appOf(name));
    const board = dashboards(apps).find(({ uid }) => uid === `eshop-${name}`);
    const queries = board?.panels.flatMap(({ targets }) => targets) ?? [];
    expect(queries.flatMap(({ expr }) => metricsIn(expr)).filter((metric) => !registeredNames.has(metric))).toEqual([]);
    expect(queries).not.toEqual([]);
  });
});

it('some app tells every series that the dashboard of the shop shows', async () => {
  const services = apps.filter(({ kind }) => kind === 'service');
  const registeredNames = new Set((await Promise.all(services.map(registeredMetrics))).flatMap((names) => [...names]));
  const [shop] = dashboards(apps);
  const queriedNames = shop?.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr))) ?? [];
  expect(queriedNames.filter((metric) => !registeredNames.has(metric))).toEqual([]);
});
