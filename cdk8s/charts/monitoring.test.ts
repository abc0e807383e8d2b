import { apps } from '@eshop/topology';
import { App, Testing } from 'cdk8s';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { podLabels } from '../constructs/labels.ts';
import type { Environment } from '../environments/environment.ts';
import { gke } from '../environments/gke.ts';
import { local } from '../environments/local.ts';
import { MonitoringChart } from './monitoring.ts';

const chartOf = (env: Environment) => Testing.synth(new MonitoringChart(new App(), 'monitoring', { env }));
const onLaptop = chartOf(local({ version: 'v1', ingressClass: 'traefik' }));
const onGoogle = chartOf(gke({ version: 'v1' }));
const objectNamed = (objects: typeof onLaptop, name: string) => objects.find((object) => object.metadata.name === name);

it('holds the same alerts on a laptop and at Google', () => {
  const { groups } = objectNamed(onGoogle, 'eshop').spec;

  expect(groups.length).toBe(apps.filter(({ kind }) => kind === 'service').length);
  expect(parse(objectNamed(onLaptop, 'prometheus-rules').data['eshop.yaml'])).toEqual({ groups });
});

it('scrapes the pods of services, and calls each app by the label that the rules ask for', () => {
  const { selector, targetLabels } = objectNamed(onGoogle, 'services').spec;

  expect(podLabels('order', 'service')).toMatchObject(selector.matchLabels);
  expect(podLabels('admin', 'site')).not.toMatchObject(selector.matchLabels);
  expect(targetLabels.fromPod).toEqual([{ from: 'app.kubernetes.io/name', to: 'app' }]);
});

it('gives Grafana every dashboard, within what a ConfigMap holds', () => {
  const { data, metadata } = objectNamed(onGoogle, 'grafana-dashboards');

  expect(metadata.labels).toMatchObject({ grafana_dashboard: '1' });
  expect(JSON.parse(data['eshop-order.json'])).toMatchObject({ uid: 'eshop-order' });
  expect(JSON.stringify(data).length).toBeLessThan(1_000_000);
});
