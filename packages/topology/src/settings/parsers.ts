import { z } from 'zod';

/** Parses a port. */
export const port = z.coerce.number().int().min(1).max(65_535);

/** Parses a whole number of at least 1. */
export const count = z.coerce.number().int().min(1);

/** Parses a duration above zero, up to `max` of its unit. */
export const duration = (max: number) => z.coerce.number().positive().max(max);

/** Parses a share between 0 and 1. */
export const share = z.coerce.number().min(0).max(1);

/** Parses a list with commas between. */
export const list = z
  .string()
  .min(1)
  .transform((text) => text.split(','));

/** Parses a list of address ranges (CIDR) with commas between; empty: every address. */
export const addressRanges = z
  .string()
  .transform((text) => text.split(',').filter((range) => range !== ''))
  .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()])));

/** Parses a key of 32 bytes in base 64. */
export const key32 = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, '32 bytes in base 64');

/** Parses JSON; what it holds is for the reader to check. */
export const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});
