import { k8s, Namespace } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';

/** What belongs to no namespace: the shop's own, in which only restricted pods may run, and the priorities of pods. */
export class ClusterChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env, isNamespaced: false });
    new Namespace(this, 'namespace', { metadata: { name: env.namespace, labels: restrictedLabels } });
    // cdk8s-plus has no class for this kind.
    for (const [name, value, description] of priorities) {
      new k8s.KubePriorityClass(this, name, { metadata: { name }, value, description });
    }
  }
}

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted */
const restrictedLabels = Object.fromEntries(
  ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'restricted']),
);

const priorities = [
  ['eshop-store', 300_000, 'Stores of the shop: nothing works without them'],
  ['eshop-app', 200_000, 'Services and sites of the shop'],
  ['eshop-job', 100_000, 'Migrations, backups and other jobs of the shop'],
] as const;
