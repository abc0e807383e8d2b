import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const seen = { socket: '10.0.0.9', forwardedFor: undefined, fromSite: undefined, bySite: false };

it('is the connection where no proxy stands before us, whatever a header says', () => {
  expect(clientAddress({ ...seen, forwardedFor: '6.6.6.6' }, 0)).toBe('10.0.0.9');
});

it('is what the load balancer saw, not what its client wrote before it', () => {
  expect(clientAddress({ ...seen, forwardedFor: '6.6.6.6, 203.0.113.7, 34.1.2.3' }, 2)).toBe('203.0.113.7');
});

it('is what a site of ours says of its shopper, and unknown where it does not', () => {
  expect(clientAddress({ ...seen, bySite: true, fromSite: '203.0.113.7' }, 2)).toBe('203.0.113.7');
  expect(clientAddress({ ...seen, bySite: true }, 2)).toBeUndefined();
  expect(clientAddress({ ...seen, fromSite: '6.6.6.6' }, 0), 'no site called').toBe('10.0.0.9');
});

it('is a network of IPv6, for one household has all of it', () => {
  const of = (fromSite: string) => clientAddress({ ...seen, bySite: true, fromSite }, 0);
  expect(of('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(of('2001:DB8::9')).toBe('2001:db8:0:0::/64');
  expect(of('::ffff:203.0.113.7')).toBe('203.0.113.7');
});
