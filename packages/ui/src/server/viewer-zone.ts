import { TimeZone } from '@eshop/contracts/sale';
import { cookies } from 'next/headers';
import { zoneCookie } from '../zone-cookie.ts';

/** Returns the chosen time zone if there is such a one, else the viewer's as their browser told it, else UTC. */
export const viewerZone = async (chosen?: string): Promise<string> =>
  knownZone(chosen) ?? knownZone((await cookies()).get(zoneCookie)?.value) ?? 'UTC';

const knownZone = (zone: string | undefined) => (zone ? TimeZone.safeParse(zone).data : undefined);
