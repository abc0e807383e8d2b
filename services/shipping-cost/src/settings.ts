import { ShippingDestinationsSetting } from '@eshop/contracts/shipping-destinations';
import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';

export const Settings = settingsSchemaOf('shipping-cost').extend({
  SHIPPING_DESTINATIONS: ShippingDestinationsSetting,
});
export type Settings = z.infer<typeof Settings>;
