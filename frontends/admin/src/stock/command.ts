import { IdempotencyKey } from '@eshop/contracts/ids';
import { z } from 'zod';

const numbers = ['quantity', 'alertLevel'];

/** What a form sends: the key by which a repetition is known, and the fields of a request with their numbers as such. */
export const command = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .record(z.string(), z.string())
    .transform(({ csrf: _, key, ...fields }): unknown => ({
      key,
      body: Object.fromEntries(
        Object.entries(fields).map(([name, text]) => [name, numbers.includes(name) ? Number(text) : text]),
      ),
    }))
    .pipe(z.object({ key: IdempotencyKey, body: schema }));
