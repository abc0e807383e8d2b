import { z } from 'zod';
import { Timestamp } from './ids.ts';

/** What a sidecar says of itself: its version and the components it has loaded. */
export const SidecarState = z
  .object({
    version: z.string(),
    components: z.array(z.object({ name: z.string(), type: z.string(), version: z.string() })),
  })
  .meta({ id: 'SidecarState' });
export type SidecarState = z.infer<typeof SidecarState>;

/** What one replica of a service says of itself. It holds no address and no secret. */
export const ServiceState = z
  .object({
    app: z.string(),
    version: z.string(),
    node: z.string(),
    startedAt: Timestamp,
    /** What must answer before it can work, by name: `ok`, or what is wrong. */
    checks: z.record(z.string(), z.string()),
    /** Left out while the sidecar does not answer. */
    sidecar: SidecarState.optional(),
    /** Events that wait to be published, counted up to 1,000; left out where there are none, or while its store does not answer. */
    outbox: z.object({ pending: z.int(), oldestAgeSeconds: z.number() }).optional(),
  })
  .meta({ id: 'ServiceState' });
export type ServiceState = z.infer<typeof ServiceState>;
