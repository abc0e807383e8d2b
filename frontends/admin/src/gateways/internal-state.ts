import { type App, appOf, apps } from '@eshop/topology';
import { call } from '@eshop/ui/server/call';
import { z } from 'zod';

const operation = 'GET /internal/state';

/** The services that this site may ask for their state. */
export const services: readonly App[] = apps.filter(({ id }) => appOf('admin').calls[id]?.includes(operation));

/** What a service says of itself and its sidecar. */
const ServiceState = z.object({
  version: z.string(),
  startedAt: z.string(),
  /** What must answer before it can work, by name: `ok`, or what is wrong. */
  checks: z.record(z.string(), z.string()),
  sidecar: z
    .object({
      version: z.string(),
      components: z.array(z.object({ name: z.string(), type: z.string(), version: z.string() })),
    })
    .optional(),
});
export type ServiceState = z.infer<typeof ServiceState>;

/** Asks a service for its state, by its and this site's sidecar. Throws as `call` does. */
export const stateOf = ({ id }: App): Promise<ServiceState> =>
  call(id, operation, { reply: ServiceState, timeoutMs: 2000 });
