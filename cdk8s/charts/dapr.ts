import { type App, apps, configurationOf, cronBindings, subscriptions } from '@eshop/topology';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { ShippingCostEndpoint } from '../constructs/shipping-cost-endpoint.ts';
import { type ComponentsChartProps, ShopChart } from '../constructs/shop-chart.ts';
import type { Environment } from '../environments/environment.ts';

/** What the sidecars read: the SRE's resources as they are, and what follows from the topology. */
export class DaprChart extends ShopChart {
  constructor(scope: Construct, id: string, { env, components }: ComponentsChartProps) {
    super(scope, id, { env });
    const generatedResources = [...apps.map((app) => configuration(app, env)), ...subscriptions(), ...cronBindings()];
    for (const resource of [...components.resources, ...generatedResources]) {
      new ApiObject(this, `${resource.kind}-${resource.metadata.name}`, resource);
    }
    if (env.cloud) new ShippingCostEndpoint(this, 'shipping-cost-endpoint', { cloud: env.cloud });
  }
}

/** Returns an app's Configuration in an environment, with the access list that mutual TLS makes possible. */
export const configuration = (app: App, { namespace, trustDomain, tracing }: Environment) =>
  configurationOf(app, { access: { namespace, trustDomain }, ...(tracing && { tracing }) });
