import { Chart } from 'cdk8s';
import { NetworkPolicy, NetworkPolicyTrafficDefault } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/** Denies every pod of the namespace all connections that no other policy allows. */
export class DefaultDeny extends NetworkPolicy {
  constructor(scope: Construct, id: string) {
    const { namespace = '' } = Chart.of(scope);
    super(scope, id, {
      metadata: { name: 'default-deny', namespace },
      ingress: { default: NetworkPolicyTrafficDefault.DENY },
      egress: { default: NetworkPolicyTrafficDefault.DENY },
    });
  }
}
