import type { Construct } from 'constructs';
import { CartRedis } from '../constructs/cart-redis/cart-redis.ts';
import { ShopChart } from '../constructs/shop-chart.ts';
import { cartRedis } from '../constructs/stores.ts';
import type { Environment } from '../environments/environment.ts';

/** The carts' Redis, which is pods in every cluster. */
export class CartRedisChart extends ShopChart {
  constructor(scope: Construct, env: Environment) {
    super(scope, cartRedis.name, { namespace: env.namespace });
    new CartRedis(this, 'redis', { env });
  }
}
