import { apps, configurationOf, cronBindings, subscriptions, type App as Topology } from '@eshop/topology';
import type { App } from 'cdk8s';
import { createChart, resource } from '../constructs/chart.ts';
import type { Components } from '../constructs/components.ts';
import { shippingCostEndpoint } from '../constructs/shipping-cost-endpoint.ts';
import type { Environment } from '../environments/environment.ts';

/** What the sidecars are told: the SRE's resources as they are, and what follows from the topology. */
export const daprChart = (scope: App, env: Environment, components: Components) => {
  const chart = createChart(scope, 'dapr', env);
  const generated = [...apps.map((app) => configuration(app, env)), ...subscriptions(), ...cronBindings()];
  for (const each of [...components.resources, ...generated]) resource(chart, each);
  if (env.cloud) shippingCostEndpoint(chart, env.cloud);
  return chart;
};

/** An app's Configuration in this environment, with the access list that mutual TLS makes possible. */
export const configuration = (app: Topology, { namespace, trustDomain, tracing }: Environment) =>
  configurationOf(app, { access: { namespace, trustDomain }, ...(tracing && { tracing }) });
