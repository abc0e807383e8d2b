import { expect, it } from 'vitest';
import { addressId } from './address-id.ts';

const address = {
  name: 'Ada',
  street: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
  phone: '+1 217 555 0100',
};

it('names an address by what it says', () => {
  expect(addressId(address)).toMatch(/^[0-9a-f]{12}$/);
  expect(addressId({ ...address, note: '' })).toBe(addressId(address));
  expect(addressId({ ...address, zip: '10001' })).not.toBe(addressId(address));
});
