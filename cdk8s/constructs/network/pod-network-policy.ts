import { Chart } from 'cdk8s';
import { NetworkPolicy, NetworkPolicyPort, Pods } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Peer } from './peers.ts';

/** Ports, and the peers for which they are open. */
export interface Rule {
  readonly peers: readonly Peer[];
  readonly ports: readonly number[];
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
}

export interface PodNetworkPolicyProps {
  /** Name of the policy. */
  readonly name: string;
  /** Labels of the pods that it applies to. @default all pods of the namespace */
  readonly labels?: Record<string, string>;
  /** Connections that the pods accept. @default the policy says nothing of them */
  readonly ingress?: readonly Rule[];
  /** Connections that the pods open. @default the policy says nothing of them */
  readonly egress?: readonly Rule[];
}

/** Allows connections of certain pods, in addition to those that the namespace's own policies allow. */
export class PodNetworkPolicy extends NetworkPolicy {
  constructor(scope: Construct, id: string, { name, labels, ingress = [], egress = [] }: PodNetworkPolicyProps) {
    const { namespace = '' } = Chart.of(scope);
    super(scope, id, {
      metadata: { name, namespace },
      ...(labels && { selector: Pods.select(scope, `${id}-pods`, { labels }) }),
    });
    for (const [index, rule] of ingress.entries()) {
      for (const peer of peersOf(this, `from-${index}`, rule)) this.addIngressRule(peer, portsOf(rule));
    }
    for (const [index, rule] of egress.entries()) {
      for (const peer of peersOf(this, `to-${index}`, rule)) this.addEgressRule(peer, portsOf(rule));
    }
  }
}

/** One peer each: a rule of cdk8s-plus has no more. */
const peersOf = (scope: Construct, id: string, { peers }: Rule) =>
  peers.map((peer, index) => peer(scope, `${id}-${index}`));

const portsOf = ({ ports, protocol = 'TCP' }: Rule) =>
  ports.map((port) => (protocol === 'TCP' ? NetworkPolicyPort.tcp(port) : NetworkPolicyPort.udp(port)));
