import { schemaOf, serviceSettings } from '@eshop/topology';
import type { z } from 'zod';

/** What every service reads from its environment, as the topology declares it. */
export const BaseSettings = schemaOf(serviceSettings);
export type BaseSettings = z.infer<typeof BaseSettings>;

/** Whether permissions beyond a user's own things need a second factor. */
export const isSecondFactorNeeded = ({
  SECOND_FACTOR,
  ESHOP_ENV,
}: Pick<BaseSettings, 'SECOND_FACTOR' | 'ESHOP_ENV'>): boolean =>
  (SECOND_FACTOR ?? (ESHOP_ENV === 'local' ? 'off' : 'staff')) === 'staff';

/** Reads settings from the environment. Throws one error that names every variable that is missing or wrong. */
export const readSettings = <Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> => {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`the environment does not fit:\n${wrong.join('\n')}`);
};
