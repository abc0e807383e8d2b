import { apps } from '@eshop/topology';
import { k8s, ServiceAccount } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { DefaultDeny } from '../constructs/network/default-deny.ts';
import { DnsAccess } from '../constructs/network/dns-access.ts';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';

/** What holds for the whole namespace: its quota and default limits, an account an app, and no network but to DNS. */
export class NamespaceChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    // cdk8s-plus has no class for quotas and limits.
    new k8s.KubeResourceQuota(this, 'quota', {
      metadata: { name: 'eshop' },
      spec: { hard: quantities(env.local ? quotas.local : quotas.cloud) },
    });
    new k8s.KubeLimitRange(this, 'limits', {
      metadata: { name: 'eshop' },
      spec: {
        limits: [
          {
            type: 'Container',
            defaultRequest: quantities({ cpu: '10m', memory: '64Mi' }),
            default: quantities({ memory: '256Mi' }),
          },
        ],
      },
    });
    for (const { id: name } of apps) {
      new ServiceAccount(this, `account-${name}`, { metadata: { name }, automountToken: false });
    }
    new DefaultDeny(this, 'default-deny');
    new DnsAccess(this, 'dns');
  }
}

/** Bounds for a runaway autoscaler or a forgotten job. */
const quotas = {
  local: { pods: '80', 'requests.cpu': '4', 'requests.memory': '16Gi', 'limits.memory': '32Gi' },
  cloud: { pods: '500', 'requests.cpu': '200', 'requests.memory': '400Gi', 'limits.memory': '800Gi' },
};

const quantities = (amounts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, k8s.Quantity.fromString(amount)]));
