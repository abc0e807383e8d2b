import { z } from 'zod';
import { Zip } from './address.ts';
import { Money } from './money.ts';
import { VehicleClass } from './product.ts';

export const Parcel = z.strictObject({ fromZip: Zip, vehicleClass: VehicleClass, quantity: z.int().min(1).max(4950) });
export type Parcel = z.infer<typeof Parcel>;

export const QuoteShipping = z
  .strictObject({ toZip: Zip, parcels: z.array(Parcel).min(1).max(500) })
  .meta({ id: 'QuoteShipping' });
export type QuoteShipping = z.infer<typeof QuoteShipping>;

/** A price for each parcel, in the order asked, and their total. */
export const ShippingQuote = z
  .object({ total: Money, parcels: z.array(Parcel.extend({ price: Money })) })
  .meta({ id: 'ShippingQuote' });
export type ShippingQuote = z.infer<typeof ShippingQuote>;
