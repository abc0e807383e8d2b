import { z } from 'zod';
import { Timestamp } from './ids.ts';
import { pageOf, Total } from './page.ts';

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
export const DeadLetterPage = pageOf(DeadLetter).extend(Total).meta({ id: 'DeadLetterPage' });
