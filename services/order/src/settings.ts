import { ShippingDestinationsSetting } from '@eshop/contracts/shipping-destinations';
import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';
import type { HoldLimits } from './domain/hold-limits.ts';

/** The service's settings. */
export const Settings = settingsSchemaOf('order').extend({ SHIPPING_DESTINATIONS: ShippingDestinationsSetting });
export type Settings = z.infer<typeof Settings>;

/** The settings of what only opens the databases. */
export const StoreSettings = Settings.pick({ POSTGRES_ORDER_WRITE_URL: true, POSTGRES_ORDER_READ_URL: true });

/** The limits on what unpaid orders hold, each multiplied by the factor that tests and demo data need. */
export const holdLimitsOf = (settings: Settings): HoldLimits => {
  const factor = settings.HOLD_LIMIT_FACTOR;
  return {
    ordersOfUser: settings.MAX_UNPAID_ORDERS_OF_USER * factor,
    ordersToAddress: settings.MAX_UNPAID_ORDERS_TO_ADDRESS * factor,
    ordersFromNetwork: settings.MAX_UNPAID_ORDERS_FROM_NETWORK * factor,
    unitsOfProduct: settings.MAX_UNPAID_UNITS_OF_PRODUCT * factor,
    valueWithoutApproval: settings.MAX_UNPAID_VALUE * factor,
    coolDownOrders: settings.COOL_DOWN_ORDERS * factor,
    coolDownHours: settings.COOL_DOWN_HOURS,
  };
};
