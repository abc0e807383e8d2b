import type { App } from '@eshop/topology';
import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';
import { podLabels } from '../labels.ts';

/** Replicas by the CPU of the app's own container, so that its sidecar does not skew the share. None where the count is fixed. */
export const appAutoscaler = (chart: Chart, { id }: App, { replicas: { min, max } }: Environment) => {
  if (min === max) return;
  new k8s.KubeHorizontalPodAutoscalerV2(chart, 'autoscaler', {
    metadata: { name: id },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: id },
      minReplicas: min,
      maxReplicas: max,
      metrics: [
        {
          type: 'ContainerResource',
          containerResource: { container: id, name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
        },
      ],
      behavior: { scaleDown: { stabilizationWindowSeconds: 300 } },
    },
  });
};

/** Nodes are emptied one pod of an app at a time. */
export const disruptionBudget = (chart: Chart, { id, kind }: App) =>
  new k8s.KubePodDisruptionBudget(chart, 'disruption-budget', {
    metadata: { name: id },
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      selector: { matchLabels: podLabels(id, kind) },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
