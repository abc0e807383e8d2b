import { apps } from '@eshop/topology';
import { App, type Chart } from 'cdk8s';
import { AppChart } from './charts/app.ts';
import { BackupsChart } from './charts/backups.ts';
import { CartRedisChart } from './charts/cart-redis.ts';
import { CloudChart } from './charts/cloud/cloud.ts';
import { ClusterChart } from './charts/cluster.ts';
import { DaprChart } from './charts/dapr.ts';
import { DataStoresChart } from './charts/data-stores/data-stores.ts';
import { EdgeChart } from './charts/edge.ts';
import { FirstAdminChart } from './charts/first-admin.ts';
import { MigrationsChart } from './charts/migrations.ts';
import { MonitoringChart } from './charts/monitoring.ts';
import { NamespaceChart } from './charts/namespace.ts';
import { OpsChart } from './charts/ops.ts';
import { RebuildsChart } from './charts/rebuilds.ts';
import { checkComponents } from './checks/components.ts';
import { checkEnvironment } from './checks/environment.ts';
import type { Components } from './constructs/components.ts';
import type { Environment } from './environments/environment.ts';

/** A file of the output: the name of its chart, and its objects in the order in which they are applied. */
export interface Manifest {
  readonly name: string;
  readonly objects: readonly KubernetesObject[];
}

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/**
 * Returns every manifest of an environment, in the order in which they are applied. Throws an error with a sentence for
 * each thing that would lose events, leave an app without what it needs, or let strangers in.
 */
export const compose = (env: Environment, components: Components): Manifest[] => {
  const refusals = [...checkEnvironment(env), ...checkComponents(components, env)];
  if (refusals.length > 0)
    throw new Error(`${env.name} is refused:\n${refusals.map((line) => `  ${line}`).join('\n')}`);
  return charts(new App(), env, components).map((chart) => ({ name: chart.node.id, objects: chart.toJson() }));
};

/** Every chart in the order of application. A chart's id is the name of its file. */
const charts = (scope: App, env: Environment, components: Components): Chart[] => [
  new ClusterChart(scope, 'cluster', { env }),
  new NamespaceChart(scope, 'namespace', { env }),
  env.local
    ? new DataStoresChart(scope, 'data-stores', { env, components })
    : new CloudChart(scope, 'cloud', { env, components }),
  new CartRedisChart(scope, 'cart-redis', { env }),
  new DaprChart(scope, 'dapr', { env, components }),
  new MigrationsChart(scope, 'migrations', { env }),
  ...apps.map((app) => new AppChart(scope, app.id, { app, env, components })),
  new EdgeChart(scope, 'edge', { env }),
  new BackupsChart(scope, 'backups', { env }),
  new FirstAdminChart(scope, 'first-admin', { env }),
  new RebuildsChart(scope, 'rebuilds', { env }),
  new OpsChart(scope, 'ops', { env }),
  new MonitoringChart(scope, 'monitoring', { env }),
];
