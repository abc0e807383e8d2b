import { type App, portsOf, subscriptions } from '@eshop/topology';
import type { Construct } from 'constructs';
import { ShopService } from '../constructs/app/shop-service.ts';
import type { Components } from '../constructs/components.ts';
import { type ComponentsChartProps, ShopChart } from '../constructs/shop-chart.ts';
import type { Environment } from '../environments/environment.ts';
import { configuration } from './dapr.ts';

export interface AppChartProps extends ComponentsChartProps {
  /** The service or site. */
  readonly app: App;
}

/** One service or site of the topology. */
export class AppChart extends ShopChart {
  constructor(scope: Construct, id: string, { app, env, components }: AppChartProps) {
    super(scope, id, { env });
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
