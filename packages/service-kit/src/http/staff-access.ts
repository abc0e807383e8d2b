import { BlockList, isIPv6 } from 'node:net';
import type { Request } from 'express';
import type { ClientAddress } from './client-address.ts';

/**
 * Makes the function that returns whether a request comes from an address at which permissions beyond a user's own things
 * count. An unknown address is outside, so a site that forgets to pass on its visitor's address opens nothing.
 */
export const createStaffAccess = (ranges: readonly string[], clientAddress: ClientAddress) => {
  const allowedRanges = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    allowedRanges.addSubnet(network, Number(prefix), familyOf(network));
  }
  return (req: Request): boolean => {
    if (ranges.length === 0) return true;
    const address = clientAddress(req);
    return address !== undefined && allowedRanges.check(address, familyOf(address));
  };
};

export type StaffAccess = ReturnType<typeof createStaffAccess>;

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
