import { BaseSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

export const Settings = BaseSettings.extend({
  POSTGRES_ORDER_WRITE_URL: z.url(),
  POSTGRES_ORDER_READ_URL: z.url(),
  /** How long a buyer has for the proof of payment. */
  PAYMENT_MINUTES: z.coerce.number().positive().max(10_080).default(10),
});
export type Settings = z.infer<typeof Settings>;
