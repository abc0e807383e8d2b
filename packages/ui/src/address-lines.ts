import { countryOf } from '@eshop/contracts/address';
import type { CountryCode } from '@eshop/contracts/countries';
import { locale } from './locale.ts';

/** Where a postal code stands before the city (Universal Postal Union, addressing systems by country). */
const postalCodeFirst = new Set<CountryCode>(
  'AT BE CH CN CZ DE DK EE ES FI FR GR HR IT LU MX MY NL NO PL PT RO SE SK TR'.split(' ') as CountryCode[],
);

interface PostalAddress {
  street: string;
  city: string;
  state?: string | undefined;
  zip: string;
  country?: CountryCode | undefined;
}

const countryNames = new Intl.DisplayNames(locale, { type: 'region' });

export const countryName = (country: CountryCode): string => countryNames.of(country) ?? country;

/** Returns the street, the city with its region and postal code as the country writes them, and the country if it is abroad. */
export const addressLines = (address: PostalAddress): string[] => {
  const { street, city, state, zip } = address;
  const country = countryOf(address);
  const place = [city, state].filter(Boolean).join(', ');
  const cityLine = (postalCodeFirst.has(country) ? [zip, place] : [place, zip]).filter(Boolean).join(' ');
  return [street, cityLine, ...(country === 'US' ? [] : [countryName(country)])];
};
