import type { App } from 'cdk8s';
import { createChart } from '../../constructs/chart.ts';
import type { Components } from '../../constructs/components.ts';
import type { Environment } from '../../environments/environment.ts';
import { pubSub } from './pubsub.ts';
import { secrets } from './secrets.ts';

/** What a cloud has in place of pods: Google's Pub/Sub when that is the broker, and the Secrets. */
export const cloudChart = (scope: App, env: Environment, components: Components) => {
  const chart = createChart(scope, 'cloud', env);
  secrets(chart, env, components);
  if (components.component('pubsub').spec.type === 'pubsub.gcp.pubsub') pubSub(chart, env);
  return chart;
};
