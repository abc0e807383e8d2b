import { appOf } from '@eshop/topology';
import type { App } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { appUser } from '../constructs/app/deployment.ts';
import { storeContainer } from '../constructs/app/migration.ts';
import { createChart } from '../constructs/chart.ts';
import { jobSpec } from '../constructs/job.ts';
import type { Environment } from '../environments/environment.ts';

const name = 'rebuild-orders';

/**
 * Makes order's read side anew from its write side while both are in use: a suspended CronJob, of which
 * `npm run rebuild:orders -- --cluster` makes a Job. Its pods reach what those of order's migration do.
 */
export const rebuildsChart = (scope: App, env: Environment) => {
  const chart = createChart(scope, 'rebuilds', env);
  const order = appOf('order');
  new k8s.KubeCronJob(chart, name, {
    metadata: { name },
    spec: {
      schedule: '0 0 1 1 *',
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      suspend: true,
      jobTemplate: {
        spec: jobSpec({
          name: order.id,
          role: 'migration',
          user: appUser,
          containers: [storeContainer(order, env, name, ['src/rebuild.ts'])],
          ...(env.cloud && { serviceAccountName: order.id }),
        }),
      },
    },
  });
  return chart;
};
