import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { type PodRole, podLabels } from './labels.ts';

type Peer = k8s.NetworkPolicyPeer;

/** Ports of one direction, and the peers they hold for; no peers stand for everybody. */
export interface Rule {
  peers: readonly Peer[];
  ports: readonly number[];
  /** @default 'TCP' */
  protocol?: 'TCP' | 'UDP';
}

interface NetworkPolicyProps {
  /** The pods it is about. */
  labels: Readonly<Record<string, string>>;
  ingress?: readonly Rule[];
  egress?: readonly Rule[];
}

/** What certain pods may take and send, beside what the namespace's own policies say. */
export const networkPolicy = (chart: Chart, name: string, { labels, ingress = [], egress = [] }: NetworkPolicyProps) =>
  new k8s.KubeNetworkPolicy(chart, `network-policy-${name}`, {
    metadata: { name },
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: [...(ingress.length > 0 ? ['Ingress'] : []), ...(egress.length > 0 ? ['Egress'] : [])],
      ...(ingress.length > 0 && { ingress: ingress.map((rule) => ({ ports: portsOf(rule), from: [...rule.peers] })) }),
      ...(egress.length > 0 && { egress: egress.map((rule) => ({ ports: portsOf(rule), to: [...rule.peers] })) }),
    },
  });

const portsOf = ({ ports, protocol = 'TCP' }: Rule) =>
  ports.map((port) => ({ port: k8s.IntOrString.fromNumber(port), protocol }));

/** Nothing in, nothing out, for every pod of the namespace. */
export const defaultDeny = (chart: Chart) =>
  new k8s.KubeNetworkPolicy(chart, 'network-policy-default-deny', {
    metadata: { name: 'default-deny' },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });

/** Every pod may ask for names, at the cluster's DNS and at a node's own cache of it (169.254.20.10). */
export const dns = (chart: Chart) => {
  const cache = { ipBlock: { cidr: '169.254.20.10/32' } };
  const peers = [pods({ 'k8s-app': 'kube-dns' }, 'kube-system'), cache];
  const rules: Rule[] = [
    { peers, ports: [53], protocol: 'UDP' },
    { peers, ports: [53] },
  ];
  return networkPolicy(chart, 'dns', { labels: {}, egress: rules });
};

/** Pods with these labels, in another namespace if one is named. */
const pods = (labels: Readonly<Record<string, string>>, namespace?: string): Peer => ({
  podSelector: { matchLabels: labels },
  ...(namespace && { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }),
});

/** Pods of the shop, by name and role. */
export const podsOf = (name: string, role: PodRole): Peer => pods(podLabels(name, role));

/** All pods of a namespace. */
export const namespace = (name: string): Peer => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

/** A range of addresses. */
export const addresses = (cidr: string, except: readonly string[] = []): Peer => ({
  ipBlock: { cidr, ...(except.length > 0 && { except: [...except] }) },
});

/** The open internet: what no private network, link or this machine has. */
export const internet = addresses('0.0.0.0/0', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16']);
