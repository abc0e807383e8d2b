import { clientAddressHeader } from '@eshop/service-kit/http/client-address';
import { headers } from 'next/headers';
import { site } from './site.ts';

/**
 * Tells a service for whose browser this site speaks: the entry of `X-Forwarded-For` that the outermost proxy of ours
 * wrote. Next writes the connection's address there where no proxy did.
 */
export const clientAddress = async (): Promise<Record<string, string>> => {
  const hops = Math.max(1, site().settings.TRUSTED_PROXIES);
  const address = (await headers()).get('x-forwarded-for')?.split(',').at(-hops)?.trim();
  return address ? { [clientAddressHeader]: address } : {};
};
