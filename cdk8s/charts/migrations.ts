import { apps, hasMigration } from '@eshop/topology';
import type { Construct } from 'constructs';
import { StoreJob } from '../constructs/job/store-job.ts';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';

/**
 * A Job for each app that has a schema, with the same name in every release: a release deletes and recreates it. The
 * app's pods wait for it, so the new version receives no request before its schema is there, while the old one continues:
 * a migration only ever adds what the old version can live with (docs/operations/release.md).
 */
export class MigrationsChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    for (const app of apps.filter(hasMigration)) {
      const name = `${app.id}-migration`;
      new StoreJob(this, name, {
        name,
        app,
        env,
        role: 'migration',
        containerName: 'migrate',
        program: ['src/migrate.ts'],
      });
    }
  }
}
