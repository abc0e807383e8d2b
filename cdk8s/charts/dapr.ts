import { type App, apps, configurationOf, cronBindings, subscriptions } from '@eshop/topology';
import type { Construct } from 'constructs';
import type { Components } from '../constructs/components.ts';
import { customResource } from '../constructs/custom-resource.ts';
import { shippingCostEndpoint } from '../constructs/shipping-cost-endpoint.ts';
import { ShopChart } from '../constructs/shop-chart.ts';
import type { Environment } from '../environments/environment.ts';

/** What the sidecars read: the SRE's resources as they are, and what follows from the topology. */
export class DaprChart extends ShopChart {
  constructor(scope: Construct, env: Environment, components: Components) {
    super(scope, 'dapr', { namespace: env.namespace });
    const generated = [...apps.map((app) => configuration(app, env)), ...subscriptions(), ...cronBindings()];
    for (const resource of [...components.resources, ...generated]) customResource(this, resource);
    if (env.cloud) shippingCostEndpoint(this, env.cloud);
  }
}

/** Returns an app's Configuration in an environment, with the access list that mutual TLS makes possible. */
export const configuration = (app: App, { namespace, trustDomain, tracing }: Environment) =>
  configurationOf(app, { access: { namespace, trustDomain }, ...(tracing && { tracing }) });
