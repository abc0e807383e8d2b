import type { Construct } from 'constructs';
import { OpsJob } from '../constructs/job/ops-job.ts';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';

/** The operators' tools in the cluster: audit, republish, reconcile and rebuild, as Jobs of `npm run ops`. */
export class OpsChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    new OpsJob(this, 'ops', { env });
  }
}
