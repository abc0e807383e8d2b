import { ServiceState } from '@eshop/contracts/state';
import { type App, apps } from '@eshop/topology';
import { call } from '@eshop/ui/server/call';

/** Every app that has something to tell: the sites tell of themselves on their own pages. */
export const services: readonly App[] = apps.filter(({ kind }) => kind === 'service');

/** Asks a service for its state, by its and this site's sidecar. Throws as `call` does. */
export const stateOf = ({ id }: App): Promise<ServiceState> =>
  call(id, 'GET /internal/state', { reply: ServiceState, timeoutMs: 2000 });
