import { cartRedis } from '../stores.ts';

/** The carts' Redis pods, each with a Service of its name; the first is the master of a cluster that has never been up. */
export const cartRedisPods = [0, 1, 2].map((index) => `${cartRedis.name}-${index}`);
