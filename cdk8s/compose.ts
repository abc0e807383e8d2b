import { apps } from '@eshop/topology';
import { App, type Chart } from 'cdk8s';
import { appChart } from './charts/app.ts';
import { backupsChart } from './charts/backups.ts';
import { cartRedisChart } from './charts/cart-redis.ts';
import { cloudChart } from './charts/cloud/cloud.ts';
import { clusterChart } from './charts/cluster.ts';
import { daprChart } from './charts/dapr.ts';
import { dataStoresChart } from './charts/data-stores/data-stores.ts';
import { edgeChart } from './charts/edge.ts';
import { firstAdminChart } from './charts/first-admin.ts';
import { migrationsChart } from './charts/migrations.ts';
import { monitoringChart } from './charts/monitoring.ts';
import { namespaceChart } from './charts/namespace.ts';
import { rebuildsChart } from './charts/rebuilds.ts';
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
 * Every manifest of an environment, in the order in which they are applied. Throws an error with a sentence for each
 * thing that would lose events, leave an app without what it needs, or let strangers in.
 */
export const compose = (env: Environment, components: Components): Manifest[] => {
  const refusals = [...checkEnvironment(env), ...checkComponents(components, env)];
  if (refusals.length > 0)
    throw new Error(`${env.name} is refused:\n${refusals.map((line) => `  ${line}`).join('\n')}`);
  return charts(new App(), env, components).map((chart) => ({ name: chart.node.id, objects: chart.toJson() }));
};

const charts = (scope: App, env: Environment, components: Components): Chart[] => [
  clusterChart(scope, env),
  namespaceChart(scope, env),
  ...(env.local ? [dataStoresChart(scope, env, components)] : [cloudChart(scope, env, components)]),
  cartRedisChart(scope, env),
  daprChart(scope, env, components),
  migrationsChart(scope, env),
  ...apps.map((app) => appChart(scope, app, env, components)),
  edgeChart(scope, env),
  backupsChart(scope, env),
  firstAdminChart(scope, env),
  rebuildsChart(scope, env),
  monitoringChart(scope, env),
];
