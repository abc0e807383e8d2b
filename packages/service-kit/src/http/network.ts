import { ipKeyGenerator } from 'express-rate-limit';

/** What counts as one address: of IPv6 a /64 network, for one household has all of it. */
export const networkOf = (address: string): string => ipKeyGenerator(address, 64);
