import { z } from 'zod';
import { Timestamp } from './ids.ts';

/** An error as RFC 9457 `application/problem+json`; `errors` names each bad field by JSON pointer. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** What a 412 problem says of the resource as it is now, in its member `current`: its state and who changed it last, when. */
export const CurrentState = z
  .object({ status: z.string(), version: z.int(), by: z.string().nullable(), at: Timestamp.nullable() })
  .meta({ id: 'CurrentState' });
export type CurrentState = z.infer<typeof CurrentState>;
