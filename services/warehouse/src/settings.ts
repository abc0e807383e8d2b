import { minReservationRetentionDays } from '@eshop/contracts/stock';
import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';
import type { FirstOrderRules } from './domain/first-orders.ts';

const Declared = settingsSchemaOf('warehouse');

export const DatabaseSettings = Declared.pick({ POSTGRES_WAREHOUSE_URL: true });

export const Settings = Declared.refine(({ RESERVATION_RETENTION_DAYS: days }) => days >= minReservationRetentionDays, {
  path: ['RESERVATION_RETENTION_DAYS'],
  message: `at least ${minReservationRetentionDays}: events may be repeated until then`,
});
export type Settings = z.infer<typeof Settings>;

/** The rules of first orders, loosened by the factor that tests and demo data need. */
export const firstOrderRules = (settings: Settings): FirstOrderRules => {
  const scaleShare = (value: number) => Math.min(1, value * settings.HOLD_LIMIT_FACTOR);
  return {
    shares: {
      car: scaleShare(settings.FIRST_ORDER_SHARE_CAR),
      motorcycle: scaleShare(settings.FIRST_ORDER_SHARE_MOTORCYCLE),
    },
    pauseHours: settings.FIRST_ORDER_PAUSE_HOURS / settings.HOLD_LIMIT_FACTOR,
  };
};
