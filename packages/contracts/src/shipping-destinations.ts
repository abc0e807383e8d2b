import { schemaOf } from '@eshop/topology/settings/setting';
import { shippingSettings } from '@eshop/topology/settings/shipping';
import { z } from 'zod';
import { Country, countryOf, Zip } from './address.ts';
import { VehicleClass } from './product.ts';

/**
 * What a country abroad costs: vehicles go to the port with that US ZIP code at the domestic price, and from there on at a
 * price for each vehicle by its class, in minor units.
 */
const ShippingDestination = z.strictObject({
  portZip: Zip,
  perVehicle: z.record(VehicleClass, z.int().min(0).max(10_000_000)),
});
export type ShippingDestination = z.infer<typeof ShippingDestination>;

/** The countries abroad that are delivered to. The United States always are. */
export const ShippingDestinations = z.partialRecord(Country, ShippingDestination);
export type ShippingDestinations = z.infer<typeof ShippingDestinations>;

/** The setting `SHIPPING_DESTINATIONS`: JSON of all destinations abroad, `{}` for none. */
export const ShippingDestinationsSetting =
  schemaOf(shippingSettings).shape.SHIPPING_DESTINATIONS.pipe(ShippingDestinations);

export const defaultDestinations: ShippingDestinations = ShippingDestinationsSetting.parse(undefined);

/** The ZIP code to which vehicles travel within the United States; undefined where the country is not delivered to. */
export const domesticZipOf = (
  { zip, country }: { zip: string; country?: Country | undefined },
  destinations: ShippingDestinations,
): string | undefined => (countryOf({ country }) === 'US' ? zip : destinations[countryOf({ country })]?.portZip);
