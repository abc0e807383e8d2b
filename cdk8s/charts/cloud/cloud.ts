import type { Construct } from 'constructs';
import type { Components } from '../../constructs/components.ts';
import { ShopChart } from '../../constructs/shop-chart.ts';
import type { Environment } from '../../environments/environment.ts';
import { PubSub } from './pubsub.ts';
import { ExternalSecrets } from './secrets.ts';

/** What a cloud has in place of store pods: the Secrets, and Google's Pub/Sub if that is the broker. */
export class CloudChart extends ShopChart {
  constructor(scope: Construct, env: Environment, components: Components) {
    super(scope, 'cloud', { namespace: env.namespace });
    new ExternalSecrets(this, 'secrets', { env, components });
    if (components.component('pubsub').spec.type === 'pubsub.gcp.pubsub') new PubSub(this, 'pubsub', { env });
  }
}
