import { ServiceState } from '@eshop/contracts/state';
import { type App, appOf, apps } from '@eshop/topology';
import { call } from '@eshop/ui/server/call';

const operation = 'GET /internal/state';

/** The services that this site may ask for their state. */
export const services: readonly App[] = apps.filter(({ id }) => appOf('admin').calls[id]?.includes(operation));

/** Asks a service for its state, by its and this site's sidecar. Throws as `call` does. */
export const stateOf = ({ id }: App): Promise<ServiceState> =>
  call(id, operation, { reply: ServiceState, timeoutMs: 2000 });
