import { type Money, money, sum, times } from '@eshop/contracts/money';
import type { Parcel, QuoteShipping, ShippingQuote } from '@eshop/contracts/shipping';
import { priceTable } from './price-table.ts';

/** Prices each parcel by its class and by how far its zip code is from the destination's. Pure. */
export const quote = ({ toZip, parcels }: QuoteShipping): ShippingQuote => {
  const priced = parcels.map((parcel) => ({ ...parcel, price: priceOf(parcel, toZip) }));
  return { total: sum(priced.map(({ price }) => price)), parcels: priced };
};

const priceOf = ({ fromZip, vehicleClass, quantity }: Parcel, toZip: string): Money => {
  const { base, perStep, cap } = priceTable[vehicleClass];
  const steps = Math.abs(sectionalCentre(fromZip) - sectionalCentre(toZip));
  return times(money(Math.min(base + steps * perStep, cap)), quantity);
};

const sectionalCentre = (zip: string) => Number(zip.slice(0, 3));
