import { portsOf, subscriptions, type App as Topology } from '@eshop/topology';
import type { App } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { daprResourcesDigest } from '../constructs/app/annotations.ts';
import { appDeployment } from '../constructs/app/deployment.ts';
import { appEgress, appIngress } from '../constructs/app/network.ts';
import { appAutoscaler, disruptionBudget } from '../constructs/app/scaling.ts';
import { createChart } from '../constructs/chart.ts';
import type { Components } from '../constructs/components.ts';
import { serviceAnnotations } from '../constructs/gke/service-annotations.ts';
import { podLabels } from '../constructs/labels.ts';
import { networkPolicy } from '../constructs/network-policy.ts';
import type { Environment } from '../environments/environment.ts';
import { configuration } from './dapr.ts';

/** One app of the topology, whole: pods with their sidecars, Service, scaling, and who may talk to whom. */
export const appChart = (scope: App, app: Topology, env: Environment, components: Components) => {
  const chart = createChart(scope, app.id, env);
  const labels = podLabels(app.id, app.kind);
  appDeployment(chart, app, env, daprResourcesDigest(readBySidecar(app, env, components)));
  new k8s.KubeService(chart, 'service', {
    metadata: { name: app.id, labels, annotations: serviceAnnotations(env, app) },
    spec: {
      selector: labels,
      ports: [{ name: 'http', port: 80, targetPort: k8s.IntOrString.fromString('http') }],
    },
  });
  appAutoscaler(chart, app, env);
  disruptionBudget(chart, app);
  networkPolicy(chart, app.id, {
    labels,
    ingress: appIngress(app, env),
    egress: appEgress(app, env, components),
  });
  return chart;
};

/** What the sidecar of an app reads, as it is written: the pods roll when any of it changes. */
const readBySidecar = (app: Topology, env: Environment, { resources }: Components) => [
  configuration(app, env),
  ...resources.filter(({ scopes }) => !Array.isArray(scopes) || scopes.includes(app.id)),
  ...subscriptions().filter(({ scopes }) => scopes.includes(app.id)),
  portsOf(app).app,
];
