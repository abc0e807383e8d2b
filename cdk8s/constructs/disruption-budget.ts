import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

export interface DisruptionBudgetProps {
  /** Name of the budget. */
  readonly name: string;
  /** Labels of the pods that it protects. */
  readonly labels: Record<string, string>;
  /** Pods that must stay. @default all but one */
  readonly minAvailable?: number;
}

/** Bounds how many pods are evicted at once when nodes are drained. cdk8s-plus has no class for this kind. */
export class DisruptionBudget extends k8s.KubePodDisruptionBudget {
  constructor(scope: Construct, id: string, { name, labels, minAvailable }: DisruptionBudgetProps) {
    super(scope, id, {
      metadata: { name },
      spec: {
        ...(minAvailable === undefined
          ? { maxUnavailable: k8s.IntOrString.fromNumber(1) }
          : { minAvailable: k8s.IntOrString.fromNumber(minAvailable) }),
        selector: { matchLabels: labels },
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
      },
    });
  }
}
