import { Duration } from 'cdk8s';
import {
  type Container,
  type Deployment,
  HorizontalPodAutoscaler,
  Metric,
  MetricTarget,
  Replicas,
} from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

export interface AppAutoscalerProps {
  /** Name of the autoscaler. */
  readonly name: string;
  /** The Deployment whose replicas it sets. */
  readonly target: Deployment;
  /** The container whose CPU counts: the app's own, so that its sidecar does not skew the utilization. */
  readonly container: Container;
  /** Fewest replicas. */
  readonly minReplicas: number;
  /** Most replicas. */
  readonly maxReplicas: number;
}

/** Holds the CPU utilization of an app's container at 70 % of what it requests. */
export class AppAutoscaler extends HorizontalPodAutoscaler {
  constructor(scope: Construct, id: string, { name, container, ...props }: AppAutoscalerProps) {
    super(scope, id, {
      ...props,
      metadata: { name },
      metrics: [Metric.containerCpu({ container, target: MetricTarget.averageUtilization(70) })],
      // Kubernetes' own defaults: those of cdk8s-plus scale down by no more than the minimum in five minutes.
      scaleUp: { policies: [within15s(Replicas.percent(100)), within15s(Replicas.absolute(4))] },
      scaleDown: { stabilizationWindow: Duration.minutes(5), policies: [within15s(Replicas.percent(100))] },
    });
  }
}

const within15s = (replicas: Replicas) => ({ replicas, duration: Duration.seconds(15) });
