import { minReservationRetentionDays } from '@eshop/contracts/stock';
import { BaseSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

export const Settings = BaseSettings.extend({
  POSTGRES_WAREHOUSE_URL: z.url(),
  /** How long reservations of shipped and ended orders are kept, for late events and the audit. */
  RESERVATION_RETENTION_DAYS: z.coerce.number().int().min(minReservationRetentionDays).default(30),
});
export type Settings = z.infer<typeof Settings>;
