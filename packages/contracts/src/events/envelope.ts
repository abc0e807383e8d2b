import { z } from 'zod';
import { Id, Timestamp } from '../ids.ts';

/** What every event carries: its own id (also the CloudEvent's), the version of its aggregate, and when it became true. */
export const event = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ eventId: Id, version: z.int().min(1), occurredAt: Timestamp, ...shape });
