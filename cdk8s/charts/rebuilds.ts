import { appOf } from '@eshop/topology';
import type { Construct } from 'constructs';
import { RebuildJob } from '../constructs/job/rebuild-job.ts';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';

const name = 'rebuild-orders';

/** Rebuilds order's read model from its write model while both are in use, by `npm run rebuild:orders -- --cluster`. */
export class RebuildsChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    new RebuildJob(this, name, { name, app: appOf('order'), env });
  }
}
