import type { App } from 'cdk8s';
import { createClusterChart, resource } from '../constructs/chart.ts';
import type { Environment } from '../environments/environment.ts';

/** What belongs to no namespace: the shop's own, in which only restricted pods may run, and who goes first when nodes are full. */
export const clusterChart = (scope: App, env: Environment) => {
  const chart = createClusterChart(scope, 'cluster');
  resource(chart, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: env.namespace, labels: restricted } });
  for (const [name, value, description] of priorities) {
    resource(chart, {
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name },
      value,
      description,
    });
  }
  return chart;
};

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted */
const restricted = Object.fromEntries(
  ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'restricted']),
);

const priorities = [
  ['eshop-store', 300_000, 'Stores of the shop: nothing works without them'],
  ['eshop-app', 200_000, 'Services and sites of the shop'],
  ['eshop-job', 100_000, 'Migrations, backups and other jobs of the shop'],
] as const;
