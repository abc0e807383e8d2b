import { expect, it } from 'vitest';
import { addressLines } from './address-lines.ts';

it.each([
  [{ city: 'Springfield', state: 'IL', zip: '62701' }, ['Springfield, IL 62701']],
  [{ city: 'Springfield', state: 'IL', zip: '62701', country: 'US' }, ['Springfield, IL 62701']],
  [{ city: 'Ottawa', state: 'ON', zip: 'K1A 0B1', country: 'CA' }, ['Ottawa, ON K1A 0B1', 'Canada']],
  [{ city: 'Berlin', zip: '10117', country: 'DE' }, ['10117 Berlin', 'Germany']],
  [{ city: 'London', zip: 'SW1A 1AA', country: 'GB' }, ['London SW1A 1AA', 'United Kingdom']],
  [{ city: 'Chiyoda', state: 'Tokyo', zip: '100-0001', country: 'JP' }, ['Chiyoda, Tokyo 100-0001', 'Japan']],
  [{ city: 'Kowloon', zip: '', country: 'HK' }, ['Kowloon', 'Hong Kong SAR China']],
] as const)('writes %j as the country does', (address, lines) => {
  expect(addressLines({ street: '1 Main St', ...address })).toEqual(['1 Main St', ...lines]);
});
