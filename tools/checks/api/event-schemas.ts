import { events } from '@eshop/contracts/events';
import { z } from 'zod';

/** The JSON schema of each topic's `data`, by topic, as it is published in docs/events. */
export const eventSchemas = (): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(events).map(([topic, schema]) => [
      topic,
      { title: topic, ...z.toJSONSchema(schema, { io: 'output', reused: 'inline', unrepresentable: 'any' }) },
    ]),
  );
