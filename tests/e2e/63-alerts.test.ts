import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alertRules } from '@eshop/observability';
import { type AppId, appOf, apps, backingPorts } from '@eshop/topology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveProgram } from '../../tools/dev/backing/resolve/program.ts';
import { prometheusArguments, prometheusConfig } from '../../tools/dev/observe/prometheus-config.ts';
import { causes } from './support/alert-causes.ts';
import { eventually } from './support/eventually.ts';
import { eshop } from './support/platform.ts';

const offset = Number(new URL(eshop.urls.order).port) - appOf('order').port;
const port = backingPorts(offset).prometheus;
const folder = mkdtempSync(join(tmpdir(), 'eshop-prometheus-'));
const every = '1s';

/** The rules, but that none waits for its time to be over. */
const impatient = {
  groups: alertRules(apps).map((group) => ({
    ...group,
    interval: every,
    rules: group.rules.map((rule) => ({ ...rule, for: '0s' })),
  })),
};

interface Alert {
  labels: { alertname: string; app: AppId };
}

const ask = async <Data>(path: string): Promise<Data> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`);
  return ((await answer.json()) as { data: Data }).data;
};
const firing = async () =>
  (await ask<{ alerts: Alert[] }>('alerts')).alerts.map(({ labels }) => `${labels.alertname} of ${labels.app}`);

let prometheus: ChildProcess;
beforeAll(async () => {
  const [config, rulesFile] = [join(folder, 'prometheus.yaml'), join(folder, 'rules.yaml')];
  writeFileSync(rulesFile, JSON.stringify(impatient));
  writeFileSync(config, JSON.stringify(prometheusConfig({ apps, offset, rulesFile, every })));
  const args = prometheusArguments({ config, data: join(folder, 'data'), port });
  prometheus = spawn(await resolveProgram('prometheus'), args, { stdio: 'ignore' });
});
afterAll(async () => {
  if (prometheus.kill()) await once(prometheus, 'exit');
  rmSync(folder, { recursive: true });
});

describe('a real Prometheus, set up as npm start -- --observe does', () => {
  it('reaches every service and every sidecar', async () => {
    const services = apps.filter(({ kind }) => kind === 'service').length;
    await eventually(async () => {
      const { activeTargets } = await ask<{ activeTargets: { health: string }[] }>('targets');
      expect(activeTargets.map(({ health }) => health)).toEqual(Array(services + apps.length).fill('up'));
    });
  });

  it('can evaluate every rule', async () => {
    await eventually(async () => {
      const { groups } = await ask<{ groups: { rules: { name: string; health: string }[] }[] }>('rules');
      const rules = groups.flatMap((group) => group.rules);
      expect(rules).toHaveLength(impatient.groups.flatMap((group) => group.rules).length);
      expect(rules.filter(({ health }) => health !== 'ok')).toEqual([]);
    });
  });
});

describe('what goes wrong on the platform', () => {
  const ends: (() => Promise<unknown>)[] = [];
  /** Ends every cause, also when one cannot be ended: the tests after this file need the platform whole. */
  const endAll = async () => {
    const failures: unknown[] = [];
    for (const end of ends.splice(0).reverse()) await end().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `causes that did not end: ${failures.join('; ')}`);
  };
  beforeAll(async () => {
    for (const { begin } of causes) ends.push(await begin());
  });
  afterAll(endAll);

  it.each(causes)('fires $alert of $app: $what', async ({ alert, app }) => {
    await eventually(async () => expect(await firing()).toContain(`${alert} of ${app}`), 30_000);
  });

  it('is over when its cause is gone', async () => {
    await endAll();
    await eventually(async () => {
      const still = await firing();
      expect(causes.filter(({ alert, app }) => still.includes(`${alert} of ${app}`))).toEqual([]);
    }, 40_000);
  });
});
