import { clientAddressHeader } from '@eshop/service-kit/http/client-address';
import type { SiteSettings } from './settings.ts';

/**
 * The address of the browser that a site speaks for: the entry of `X-Forwarded-For` that the outermost proxy of ours
 * wrote. Next writes the connection's address there where no proxy did. Undefined when there is none.
 */
export const browserAddress = (
  headers: Pick<Headers, 'get'>,
  { TRUSTED_PROXIES }: Pick<SiteSettings, 'TRUSTED_PROXIES'>,
): string | undefined =>
  headers.get('x-forwarded-for')?.split(',').at(-Math.max(1, TRUSTED_PROXIES))?.trim() || undefined;

/** Tells a service for whose browser this site speaks. */
export const clientAddressHeaders = (address: string | undefined): Record<string, string> =>
  address === undefined ? {} : { [clientAddressHeader]: address };
