import { describe, expect, it } from 'vitest';
import { Address } from './address.ts';
import { countryCodes, countryRules } from './countries.ts';
import { QuoteShipping } from './shipping.ts';

const base = { name: 'Ada Rider', street: '1 Main St', city: 'Springfield', phone: '+1 217 555 0100' };
const parse = (rest: object) => Address.safeParse({ ...base, ...rest });

describe('an address', () => {
  it.each([
    ['US', '62701', '62701'],
    ['US', '627011234', '62701-1234'],
    ['US', '62701–1234', '62701-1234'],
    ['CA', 'k1a0b1', 'K1A 0B1'],
    ['CA', 'K1A-0B1', 'K1A 0B1'],
    ['MX', '06000', '06000'],
    ['GB', 'sw1a1aa', 'SW1A 1AA'],
    ['GB', 'M1 1AE', 'M1 1AE'],
    ['GB', ' ec1a  1bb ', 'EC1A 1BB'],
    ['DE', '10117', '10117'],
    ['FR', '75 001', '75001'],
    ['NL', '1012js', '1012 JS'],
    ['JP', '１００－０００１', '100-0001'],
    ['JP', '1000001', '100-0001'],
    ['ID', '10110', '10110'],
    ['AU', '2600', '2600'],
    ['HK', '', ''],
  ])('in %s with the postal code %j has %j', (country, zip, expected) => {
    const { data, error } = parse({ country, zip, state: 'Region' });
    expect(error).toBeUndefined();
    expect(data?.zip).toBe(expected);
  });

  it.each([
    ['US', 'K1A 0B1'],
    ['US', ''],
    ['CA', '62701'],
    ['CA', 'D1A 0B1'],
    ['GB', '62701'],
    ['DE', '1011'],
    ['NL', '0012 JS'],
    ['JP', '10000'],
    ['AU', '26000'],
    ['FR', '<script>'],
  ])('in %s with the postal code %j is refused by its field, with an example', (country, zip) => {
    const { error } = parse({ country, zip, state: 'Region' });
    expect(error?.issues.map(({ path }) => path)).toContainEqual(['zip']);
  });

  it('is in the United States when it names no country, and stays without one', () => {
    expect(parse({ zip: '62701', state: 'IL' }).data).toEqual({ ...base, zip: '62701', state: 'IL' });
    expect(parse({ zip: '1010', state: 'IL' }).success).toBe(false);
  });

  it('needs a region where the country has them, and none where it has not', () => {
    for (const country of ['GB', 'DE', 'FR', 'NL']) {
      const zip = countryRules[country as 'GB']?.example;
      expect(parse({ country, zip }).error).toBeUndefined();
    }
    expect(parse({ country: 'CA', zip: 'K1A 0B1' }).error?.issues).toMatchObject([{ path: ['state'] }]);
    expect(parse({ zip: '62701' }).error?.issues).toMatchObject([{ path: ['state'] }]);
  });

  it('is refused in a country that does not exist', () => {
    expect(parse({ country: 'XX', zip: '1' }).error?.issues).toMatchObject([{ path: ['country'] }]);
  });

  it('accepts the example of each country that has a rule', () => {
    for (const country of countryCodes) {
      const zip = countryRules[country]?.example?.split(' or ')[0] ?? '12345';
      expect(parse({ country, zip, state: 'Region' }).error, country).toBeUndefined();
    }
  });
});

it('a quote has a postal code of its country', () => {
  const parcels = [{ fromZip: '10001', vehicleClass: 'car', quantity: 1 }];
  expect(QuoteShipping.parse({ toZip: 'k1a0b1', toCountry: 'CA', parcels }).toZip).toBe('K1A 0B1');
  expect(QuoteShipping.safeParse({ toZip: 'K1A 0B1', parcels }).error?.issues).toMatchObject([{ path: ['toZip'] }]);
});
