import { z } from 'zod';
import { Timestamp } from './ids.ts';
import { pageOf, Total } from './page.ts';
import { name } from './text.ts';

/** An event that its consumer could not take, as the consumer stored it. */
export const DeadLetter = z
  .object({
    id: z.string(),
    topic: z.string(),
    eventId: z.string(),
    payload: z.unknown(),
    error: z.string(),
    at: Timestamp,
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;
/** Why an event is discarded for good; the audit log keeps it. */
export const DiscardDeadLetter = z.strictObject({ reason: name(500) }).meta({ id: 'DiscardDeadLetter' });

export const DeadLetterPage = pageOf(DeadLetter).extend(Total).meta({ id: 'DeadLetterPage' });
