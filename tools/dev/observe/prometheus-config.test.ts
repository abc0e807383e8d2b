import { appOf, apps, replicaPortsOf } from '@eshop/topology';
import { expect, it } from 'vitest';
import { prometheusConfig } from './prometheus-config.ts';

const targets = (wanted: string) =>
  prometheusConfig({ apps, offset: 10_000, rulesFile: 'rules.yaml', every: '5s' }).scrape_configs.find(
    ({ job_name }) => job_name === wanted,
  )?.static_configs ?? [];

it('asks every service, under the label that the rules go by', () => {
  const services = apps.filter(({ kind }) => kind === 'service');
  expect(targets('services').map(({ labels }) => ('app' in labels ? labels.app : ''))).toEqual(
    services.map(({ id }) => id),
  );
  expect(targets('services')).toContainEqual({
    targets: [`127.0.0.1:${appOf('order').port + 10_000}`],
    labels: { app: 'order', pod: 'order' },
  });
});

it('asks every replica, each as a pod of its app', () => {
  const { scrape_configs } = prometheusConfig({ apps, offset: 0, replicas: 2, rulesFile: 'rules.yaml', every: '5s' });
  expect(scrape_configs[0]?.static_configs).toContainEqual({
    targets: [`127.0.0.1:${replicaPortsOf(appOf('order'), 2).app}`],
    labels: { app: 'order', pod: 'order-2' },
  });
});

it('asks every sidecar, none of which stands for its app', () => {
  expect(targets('sidecars')).toHaveLength(apps.length);
  for (const { labels } of targets('sidecars')) expect(Object.keys(labels)).toEqual(['sidecar']);
});
