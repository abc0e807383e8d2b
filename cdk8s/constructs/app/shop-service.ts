import { type App, portsOf } from '@eshop/topology';
import { Pods, Service } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import type { Components } from '../components.ts';
import { DisruptionBudget } from '../disruption-budget.ts';
import { serviceAnnotations } from '../gke/service-annotations.ts';
import { podLabels } from '../labels.ts';
import { PodNetworkPolicy } from '../network/pod-network-policy.ts';
import { daprResourcesDigest } from './annotations.ts';
import { AppAutoscaler } from './app-autoscaler.ts';
import { AppDeployment } from './app-deployment.ts';
import { appEgress, appIngress } from './network.ts';

export interface ShopServiceProps {
  /** A service or site of the topology. */
  readonly app: App;
  /** The environment that it runs in. */
  readonly env: Environment;
  /** The hand-written Dapr resources of the environment. */
  readonly components: Components;
  /** What the app's sidecar reads: the pods roll when any of it changes. */
  readonly sidecarResources: readonly unknown[];
}

/** A service or site, complete: its pods with their sidecars, its Service, its scaling, and who may connect to whom. */
export class ShopService extends Construct {
  constructor(scope: Construct, id: string, { app, env, components, sidecarResources }: ShopServiceProps) {
    super(scope, id);
    const name = app.id;
    const labels = podLabels(name, app.kind);
    const { min: minReplicas, max: maxReplicas } = env.replicas;
    const deployment = new AppDeployment(this, 'deployment', {
      app,
      env,
      annotations: daprResourcesDigest(sidecarResources),
    });
    new Service(this, 'service', {
      metadata: { name, labels, annotations: serviceAnnotations(env, app) },
      selector: Pods.select(this, 'pods', { labels }),
      ports: [{ name: 'http', port: 80, targetPort: portsOf(app).app }],
    });
    if (minReplicas < maxReplicas) {
      const container = deployment.appContainer;
      new AppAutoscaler(this, 'autoscaler', { name, target: deployment, container, minReplicas, maxReplicas });
    }
    new DisruptionBudget(this, 'disruption-budget', { name, labels });
    new PodNetworkPolicy(this, 'network-policy', {
      name,
      labels,
      ingress: appIngress(app, env),
      egress: appEgress(app, env, components),
    });
  }
}
