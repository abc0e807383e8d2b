import { App, Chart, Testing } from 'cdk8s';
import { expect, it } from 'vitest';
import { podLabels } from '../labels.ts';
import { addresses, namespace, podsOf } from './peers.ts';
import { PodNetworkPolicy, type PodNetworkPolicyProps } from './pod-network-policy.ts';

const policyOf = (props: Omit<PodNetworkPolicyProps, 'name'>) => {
  const chart = new Chart(new App(), 'chart', { namespace: 'eshop' });
  new PodNetworkPolicy(chart, 'policy', { name: 'order', ...props });
  return Testing.synth(chart)[0];
};

it('opens the ports of a rule for each of its peers', () => {
  const ports = [{ port: 5432, protocol: 'TCP' }];
  const { spec } = policyOf({
    labels: podLabels('order', 'service'),
    egress: [{ peers: [podsOf('postgres', 'store'), addresses('10.20.0.0/20')], ports: [5432] }],
  });

  expect(spec).toEqual({
    podSelector: { matchLabels: podLabels('order', 'service') },
    policyTypes: ['Egress'],
    egress: [
      { to: [{ podSelector: { matchLabels: podLabels('postgres', 'store') } }], ports },
      { to: [{ ipBlock: { cidr: '10.20.0.0/20' } }], ports },
    ],
  });
});

it('applies to all pods of its chart’s namespace without labels', () => {
  const { metadata, spec } = policyOf({ ingress: [{ peers: [namespace('monitoring')], ports: [9090] }] });

  expect(metadata.namespace).toBe('eshop');
  expect(spec.podSelector).toEqual({});
  expect(spec.ingress[0].from).toEqual([
    { podSelector: {}, namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } },
  ]);
});
