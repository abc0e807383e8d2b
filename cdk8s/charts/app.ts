import { type App, portsOf, subscriptions } from '@eshop/topology';
import type { Construct } from 'constructs';
import { ShopService } from '../constructs/app/shop-service.ts';
import type { Components } from '../constructs/components.ts';
import { ShopChart } from '../constructs/shop-chart.ts';
import type { Environment } from '../environments/environment.ts';
import { configuration } from './dapr.ts';

/** One service or site of the topology. */
export class AppChart extends ShopChart {
  constructor(scope: Construct, app: App, env: Environment, components: Components) {
    super(scope, app.id, { namespace: env.namespace });
    const sidecarResources = sidecarResourcesOf(app, env, components);
    new ShopService(this, 'service', { app, env, components, sidecarResources });
  }
}

const sidecarResourcesOf = (app: App, env: Environment, { resources }: Components) => [
  configuration(app, env),
  ...resources.filter(({ scopes }) => !Array.isArray(scopes) || scopes.includes(app.id)),
  ...subscriptions().filter(({ scopes }) => scopes.includes(app.id)),
  portsOf(app).app,
];
