import type { Construct } from 'constructs';
import { CartRedis } from '../constructs/cart-redis/cart-redis.ts';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';

/** The carts' Redis, which is pods in every cluster. */
export class CartRedisChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    new CartRedis(this, 'redis', { env });
  }
}
