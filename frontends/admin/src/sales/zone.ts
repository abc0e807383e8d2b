import { TimeZone } from '@eshop/contracts/sale';
import { cookies } from 'next/headers';
import { zoneCookie } from './zone-cookie.ts';

/** In whose time days begin: the zone that was chosen, else the browser's, else UTC. */
export const zoneFor = async (chosen: string | undefined): Promise<string> =>
  known(chosen) ?? known((await cookies()).get(zoneCookie)?.value) ?? 'UTC';

const known = (zone: string | undefined) => (zone ? TimeZone.safeParse(zone).data : undefined);
