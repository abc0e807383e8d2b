import { apps } from '@eshop/topology';
import type { App } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { createChart } from '../constructs/chart.ts';
import { defaultDeny, dns } from '../constructs/network-policy.ts';
import type { Environment } from '../environments/environment.ts';

/** What holds for everything in the namespace: bounds, an account an app, and no network but to DNS. */
export const namespaceChart = (scope: App, env: Environment) => {
  const chart = createChart(scope, 'namespace', env);
  const quota = env.local ? quotas.local : quotas.cloud;
  new k8s.KubeResourceQuota(chart, 'quota', {
    metadata: { name: 'eshop' },
    spec: { hard: Object.fromEntries(Object.entries(quota).map(([name, at]) => [name, k8s.Quantity.fromString(at)])) },
  });
  const memory = k8s.Quantity.fromString('256Mi');
  new k8s.KubeLimitRange(chart, 'limits', {
    metadata: { name: 'eshop' },
    spec: { limits: [{ type: 'Container', defaultRequest: quantities('10m', '64Mi'), default: { memory } }] },
  });
  for (const { id } of apps) {
    new k8s.KubeServiceAccount(chart, `account-${id}`, { metadata: { name: id }, automountServiceAccountToken: false });
  }
  defaultDeny(chart);
  dns(chart);
  return chart;
};

/** What a runaway autoscaler or a forgotten job may take at most. */
const quotas = {
  local: { pods: '80', 'requests.cpu': '4', 'requests.memory': '16Gi', 'limits.memory': '32Gi' },
  cloud: { pods: '500', 'requests.cpu': '200', 'requests.memory': '400Gi', 'limits.memory': '800Gi' },
};

const quantities = (cpu: string, memory: string) => ({
  cpu: k8s.Quantity.fromString(cpu),
  memory: k8s.Quantity.fromString(memory),
});
