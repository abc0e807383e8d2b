import { z } from 'zod';
import { Country, checkPostalCode, countryOf, formatPostalCode, PostalCode, Zip } from './address.ts';
import { Money } from './money.ts';
import { VehicleClass } from './product.ts';

export const Parcel = z.strictObject({ fromZip: Zip, vehicleClass: VehicleClass, quantity: z.int().min(1).max(4950) });
export type Parcel = z.infer<typeof Parcel>;

/** `toZip` is a postal code of `toCountry`, the United States where it is left out. */
export const QuoteShipping = z
  .strictObject({ toZip: PostalCode, toCountry: Country.optional(), parcels: z.array(Parcel).min(1).max(500) })
  .overwrite((quote) => ({ ...quote, toZip: formatPostalCode(quote.toZip, countryOf({ country: quote.toCountry })) }))
  .superRefine(({ toZip, toCountry }, context) =>
    checkPostalCode(toZip, countryOf({ country: toCountry }), 'toZip', context),
  )
  .meta({ id: 'QuoteShipping' });
export type QuoteShipping = z.infer<typeof QuoteShipping>;

/** A price for each parcel, in the order asked, and their total. */
export const ShippingQuote = z
  .object({ total: Money, parcels: z.array(Parcel.extend({ price: Money })) })
  .meta({ id: 'ShippingQuote' });
export type ShippingQuote = z.infer<typeof ShippingQuote>;
