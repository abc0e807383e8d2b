import { apps } from '@eshop/topology';
import type { App } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { appUser } from '../constructs/app/deployment.ts';
import { hasMigration, migrationContainer } from '../constructs/app/migration.ts';
import { storeEgress } from '../constructs/app/network.ts';
import { createChart } from '../constructs/chart.ts';
import { jobSpec } from '../constructs/job.ts';
import { podLabels } from '../constructs/labels.ts';
import { networkPolicy } from '../constructs/network-policy.ts';
import { webIdentity } from '../constructs/web-identity.ts';
import type { Environment } from '../environments/environment.ts';

/**
 * A Job for each app that has a schema, called the same in every release: a release deletes it and makes it anew. The
 * app's pods wait for it, so the new version takes no request before its schema is there, while the old one goes on:
 * a migration only ever adds what the old version can live with (docs/operations/release.md).
 */
export const migrationsChart = (scope: App, env: Environment) => {
  const chart = createChart(scope, 'migrations', env);
  for (const app of apps.filter(hasMigration)) {
    const name = `${app.id}-migration`;
    new k8s.KubeJob(chart, name, {
      metadata: { name, labels: podLabels(app.id, 'migration') },
      spec: jobSpec({
        name: app.id,
        role: 'migration',
        user: appUser,
        containers: [migrationContainer(app, env, 'migrate')],
        volumes: webIdentity(app, env).volumes,
        ...(env.cloud && { serviceAccountName: app.id }),
      }),
    });
    networkPolicy(chart, name, { labels: podLabels(app.id, 'migration'), egress: storeEgress(app, env) });
  }
  return chart;
};
