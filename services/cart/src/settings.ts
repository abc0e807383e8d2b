import { BaseSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

export const Settings = BaseSettings.extend({
  MYSQL_CART_URL: z.url(),
  /** `host:port` of each sentinel, with commas between. */
  REDIS_CARTS_SENTINELS: z
    .string()
    .min(1)
    .transform((list) => list.split(',')),
  REDIS_CARTS_MASTER: z.string().min(1),
  /** Of the servers and the Sentinels alike; none on one machine. */
  REDIS_CARTS_PASSWORD: z.string().min(1).optional(),
});
export type Settings = z.infer<typeof Settings>;
