import { type Country, countryOf } from '@eshop/contracts/address';
import { add, type Money, money, sum, times } from '@eshop/contracts/money';
import type { Parcel, QuoteShipping, ShippingQuote } from '@eshop/contracts/shipping';
import type { ShippingDestinations } from '@eshop/contracts/shipping-destinations';
import { domesticZipOf } from '@eshop/contracts/shipping-destinations';
import { priceTable } from './price-table.ts';

/**
 * Prices each parcel by its class and by how far its ZIP code is from the destination's, or from the port of a country
 * abroad. Undefined where the country is not delivered to. Pure.
 */
export const quote = (
  { toZip, toCountry, parcels }: QuoteShipping,
  destinations: ShippingDestinations,
): ShippingQuote | undefined => {
  const zip = domesticZipOf({ zip: toZip, country: toCountry }, destinations);
  if (zip === undefined) return undefined;
  const country = countryOf({ country: toCountry });
  const pricedParcels = parcels.map((parcel) => ({
    ...parcel,
    price: add(domesticPrice(parcel, zip), priceAbroad(parcel, country, destinations)),
  }));
  return { total: sum(pricedParcels.map(({ price }) => price)), parcels: pricedParcels };
};

const domesticPrice = ({ fromZip, vehicleClass, quantity }: Parcel, toZip: string): Money => {
  const { base, perStep, cap } = priceTable[vehicleClass];
  const steps = Math.abs(sectionalCenter(fromZip) - sectionalCenter(toZip));
  return times(money(Math.min(base + steps * perStep, cap)), quantity);
};

const priceAbroad = ({ vehicleClass, quantity }: Parcel, country: Country, destinations: ShippingDestinations): Money =>
  times(money(destinations[country]?.perVehicle[vehicleClass] ?? 0), quantity);

const sectionalCenter = (zip: string) => Number(zip.slice(0, 3));
