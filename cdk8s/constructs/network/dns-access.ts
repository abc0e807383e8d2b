import type { Construct } from 'constructs';
import { addresses, labeledPods } from './peers.ts';
import { PodNetworkPolicy } from './pod-network-policy.ts';

/** The cluster's DNS, and a node's own cache of it. */
const servers = [labeledPods({ 'k8s-app': 'kube-dns' }, 'kube-system'), addresses('169.254.20.10/32')];

/** Allows every pod of the namespace to resolve names. */
export class DnsAccess extends PodNetworkPolicy {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      name: 'dns',
      egress: [
        { peers: servers, ports: [53], protocol: 'UDP' },
        { peers: servers, ports: [53] },
      ],
    });
  }
}
