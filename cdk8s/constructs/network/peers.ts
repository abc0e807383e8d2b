import { type INetworkPolicyPeer, Namespaces, NetworkPolicyIpBlock, Pods } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { type PodRole, podLabels } from '../labels.ts';

/** Makes the other end of a connection in the scope of the policy that names it. */
export type Peer = (scope: Construct, id: string) => INetworkPolicyPeer;

/** Returns a peer for the shop's pods of a name and role. */
export const podsOf =
  (name: string, role: PodRole): Peer =>
  (scope, id) =>
    Pods.select(scope, id, { labels: podLabels(name, role) });

/** Returns a peer for the pods with a label in another namespace. */
export const labeledPods =
  (labels: Record<string, string>, namespace: string): Peer =>
  (scope, id) =>
    Pods.select(scope, id, { labels, namespaces: Namespaces.select(scope, `${id}-namespace`, { names: [namespace] }) });

/** Returns a peer for all pods of a namespace. */
export const namespace =
  (name: string): Peer =>
  (scope, id) =>
    Namespaces.select(scope, id, { names: [name] });

/** Returns a peer for a range of IPv4 addresses. */
export const addresses =
  (cidr: string, except?: string[]): Peer =>
  (scope, id) =>
    NetworkPolicyIpBlock.ipv4(scope, id, cidr, except);

/** The open internet: every address but those of private networks, links and the machine itself. */
export const internet = addresses('0.0.0.0/0', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16']);
