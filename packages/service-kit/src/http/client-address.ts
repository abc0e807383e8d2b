import { isIP } from 'node:net';
import type { Request } from 'express';
import type { Origin } from '../auth/caller.ts';

/** Where a site puts the address of the browser it speaks for, when it calls through the sidecar. */
export const clientAddressHeader = 'x-client-address';

/**
 * Makes the function that tells the address of whoever is behind a request; undefined when nobody can say, as for a call
 * of another app that speaks for nobody. Straight calls: Express's `req.ip`, which counts `TRUSTED_PROXIES` from the right
 * of `X-Forwarded-For`, because all before it is only the client's word. Calls through the sidecar: what the calling app,
 * proven by the sidecar's token, says in `X-Client-Address`, because the sidecars' own `X-Forwarded-For` names pods.
 */
export const createClientAddress =
  (originOf: (req: Request) => Origin) =>
  (req: Request): string | undefined => {
    if (originOf(req).kind === 'direct') return req.ip;
    const presentedAddress = req.get(clientAddressHeader)?.trim() ?? '';
    return isIP(presentedAddress) ? presentedAddress : undefined;
  };

export type ClientAddress = ReturnType<typeof createClientAddress>;
