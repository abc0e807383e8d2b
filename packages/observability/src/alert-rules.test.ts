import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type App, apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { alertRules } from './alert-rules.ts';
import { readPromql } from './promql.ts';
import { secondsBetween } from './rules/jobs.ts';

const groups = alertRules(apps);
const rules = groups.flatMap((group) => group.rules);
const pages = new URL('../../../docs/operations/alerts/', import.meta.url);

/** The apps that have this alert. */
const having = (name: string) => [
  ...new Set(rules.filter(({ alert }) => alert === name).map(({ labels }) => labels.app)),
];
const where = (holds: (app: App) => boolean) =>
  apps.filter((app) => app.kind === 'service' && holds(app)).map(({ id }) => id);

describe('alerts', () => {
  it('watch every service: that it runs, answers, and answers in time', () => {
    for (const name of ['AppDown', 'RequestErrors', 'RequestsSlow', 'EventLoopBlocked'])
      expect(having(name), name).toEqual(where(() => true));
  });

  it('watch the age of every outbox', () => {
    for (const name of ['OutboxStuck', 'OutboxPiling', 'PublishFailing'])
      expect(having(name), name).toEqual(where(({ publishes }) => publishes.length > 0));
  });

  it('watch the dead letters and deliveries of every subscriber', () => {
    for (const name of ['DeadLettersWaiting', 'EventsRetried', 'EventsRepeated', 'EventsLost', 'EventRecoveryFailing'])
      expect(having(name), name).toEqual(where(({ subscribes }) => subscribes.length > 0));
  });

  it('watch every job of the schedule, and give it three of its intervals', () => {
    const jobRules = rules.filter(({ alert }) => alert === 'JobNotRunning');
    const jobs = apps.flatMap(({ schedule }) => Object.entries(schedule));
    expect(jobRules).toHaveLength(jobs.length);
    for (const [job, schedule] of jobs) {
      const [rule] = jobRules.filter(({ expr }) => expr.includes(`task="${job}"`));
      expect(Number(rule?.expr.split('> ').at(-1))).toBeGreaterThanOrEqual(3 * secondsBetween(schedule));
    }
  });

  it.each(rules.map((rule) => [`${rule.alert} of ${rule.labels.app}`, rule] as const))(
    '%s asks that app, in PromQL',
    (_, rule) => {
      const { selectors } = readPromql(rule.expr);
      expect(selectors).not.toEqual([]);
      for (const selector of selectors) expect(selector).toContain(`app="${rule.labels.app}"`);
    },
  );

  it('have a page each, which says what it means, what to look at, what to do and when it is over', () => {
    for (const { annotations, alert } of rules) {
      const page = new URL(`${alert}.md`, pages);
      expect(existsSync(page), annotations.runbook).toBe(true);
      expect(annotations.runbook).toBe(`docs/operations/alerts/${alert}.md`);
      const headings = readFileSync(page, 'utf8').match(/^#+ .*$/gm);
      expect(headings, alert).toEqual([
        `# ${alert}`,
        '## What does it mean?',
        '## What do I look at?',
        '## What do I do?',
        '## When is it over?',
      ]);
    }
  });

  it('have no page that is no alert’s', () => {
    const names = new Set(rules.map(({ alert }) => `${alert}.md`));
    expect(readdirSync(pages).filter((page) => page !== 'README.md' && !names.has(page))).toEqual([]);
  });

  it('come out the same each time', () => {
    expect(alertRules([...apps])).toEqual(groups);
  });

  it('follow a service that the topology gains', () => {
    const coupon: App = {
      ...apps[0],
      id: 'coupon' as App['id'],
      kind: 'service',
      publishes: ['sale-created'],
      schedule: { tidy: '@every 2m' },
    } as App;
    const names = alertRules([coupon]).flatMap((group) => group.rules.map(({ alert }) => alert));
    expect(names).toEqual(expect.arrayContaining(['AppDown', 'OutboxStuck', 'JobNotRunning']));
    expect(names).not.toContain('DeadLettersWaiting');
  });
});

it('a schedule without an interval is refused', () => {
  expect(() => secondsBetween('0 0 * * *')).toThrow('no interval');
});
