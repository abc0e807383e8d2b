import { type App, appOf, apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { alertRules } from '../src/alert-rules.ts';
import type { Rule } from '../src/rule.ts';
import { deliveryCases } from './cases/deliveries.ts';
import { jobCases } from './cases/jobs.ts';
import { outboxCases } from './cases/outbox.ts';
import { ownCases } from './cases/own.ts';
import { processCases } from './cases/process.ts';
import { purgeCases } from './cases/purges.ts';
import { requestCases } from './cases/requests.ts';
import { complaintsOfPromtool } from './promtool.ts';
import type { RuleCase } from './rule-case.ts';

const allCases = [processCases, requestCases, outboxCases, deliveryCases, jobCases, purgeCases, ownCases];
const casesOf = (app: App): RuleCase[] => allCases.flatMap((cases) => cases(app));

describe.each(alertRules(apps))('the alerts of $name, by promtool', (group) => {
  const app = appOf(group.name);
  const namesOf = (rules: readonly { alert: string }[]) => rules.map(({ alert }) => alert).sort();

  it('have a case each', () => {
    expect(namesOf(casesOf(app))).toEqual(namesOf(group.rules));
  });

  it('fire when they have to, say what they should, and are quiet otherwise', async () => {
    const tests = casesOf(app).flatMap((each) => testsOf(each, ruleOf(group.rules, each)));
    expect(await complaintsOfPromtool({ groups: [group] }, { evaluation_interval: '1m', tests })).toBe('');
  }, 120_000);
});

it('promtool complains of a case that does not hold', async () => {
  const [group] = alertRules([appOf('order')]);
  if (!group) throw new Error('order has no alerts');
  const [stuck] = casesOf(appOf('order')).filter(({ alert }) => alert === 'OutboxStuck');
  if (!stuck) throw new Error('order has no case of OutboxStuck');
  const borne = { ...stuck, fires: stuck.quiet['a minute is borne'] ?? {} };
  const tests = testsOf(borne, ruleOf(group.rules, borne));
  expect(await complaintsOfPromtool({ groups: [group] }, { tests })).toContain('OutboxStuck');
});

const ruleOf = (rules: readonly Rule[], { alert }: RuleCase): Rule => {
  const matchingRule = rules.find((rule) => rule.alert === alert);
  if (!matchingRule) throw new Error(`no rule is called ${alert}`);
  return matchingRule;
};

/** https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/ */
const testsOf = ({ alert, fires, at, labels, says, quiet }: RuleCase, rule: Rule) => {
  const expectedAlert = {
    exp_labels: { ...rule.labels, ...labels },
    exp_annotations: { summary: says, runbook: rule.annotations.runbook },
  };
  return [
    test(`${alert} fires`, fires, [
      { eval_time: justBefore(rule.for), alertname: alert, exp_alerts: [] },
      { eval_time: at, alertname: alert, exp_alerts: [expectedAlert] },
    ]),
    ...Object.entries(quiet).map(([reason, series]) =>
      test(`${alert}: ${reason}`, series, [{ eval_time: at, alertname: alert, exp_alerts: [] }]),
    ),
  ];
};

const test = (name: string, series: Readonly<Record<string, string>>, alert_rule_test: readonly object[]) => ({
  name,
  interval: '1m',
  input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
  alert_rule_test,
});

const seconds = { m: 60, h: 3600 } as const;

/** Half a minute before it has held for so long. */
const justBefore = (held: string) => `${Number.parseInt(held, 10) * seconds[held.at(-1) as 'm' | 'h'] - 30}s`;
