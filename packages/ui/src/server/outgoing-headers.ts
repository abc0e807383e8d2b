import { headers } from 'next/headers';
import { browserAddress, clientAddressHeaders } from './client-address.ts';
import type { Session } from './sessions.ts';
import type { SiteSettings } from './settings.ts';
import { traceparent } from './trace.ts';

/**
 * The headers of every call that this site makes for a request: its trace, the address of the browser that it speaks for
 * and, with a session, the user's token. Services limit anonymous callers and staff by that address.
 */
export const outgoingHeaders = async (
  settings: Pick<SiteSettings, 'TRUSTED_PROXIES'>,
  session?: Pick<Session, 'accessToken'>,
): Promise<Record<string, string>> => ({
  traceparent: await traceparent(),
  ...clientAddressHeaders(browserAddress(await headers(), settings)),
  ...(session && { authorization: `Bearer ${session.accessToken}` }),
});
