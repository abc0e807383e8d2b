import { z } from 'zod';

/** A hidden field that carries something as JSON, as `shape` says. */
export const jsonField = <Shape extends z.ZodType>(shape: Shape, maxLength = 60_000) =>
  z
    .string()
    .max(maxLength)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('cannot be read');
        return z.NEVER;
      }
    })
    .pipe(shape);
