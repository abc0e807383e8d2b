import type { Construct } from 'constructs';
import { type ComponentsChartProps, ShopChart } from '../../constructs/shop-chart.ts';
import { PubSub } from './pubsub.ts';
import { ExternalSecrets } from './secrets.ts';

/** What a cloud has in place of store pods: the Secrets, and Google's Pub/Sub if that is the broker. */
export class CloudChart extends ShopChart {
  constructor(scope: Construct, id: string, { env, components }: ComponentsChartProps) {
    super(scope, id, { env });
    new ExternalSecrets(this, 'secrets', { env, components });
    if (components.component('pubsub').spec.type === 'pubsub.gcp.pubsub') new PubSub(this, 'pubsub', { env });
  }
}
