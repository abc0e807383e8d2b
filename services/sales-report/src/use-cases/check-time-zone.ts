import { badRequest } from '@eshop/contracts/problems/general';
import { TimeZone } from '@eshop/contracts/sale';
import type { Db } from '../store/tables.ts';
import { selectTimeZones } from '../store/time-zones.ts';

/**
 * Throws a 400 problem on a time zone that Node or PostgreSQL does not know by name. Node knows more (`PLT`), and some of its
 * short names mean another zone to PostgreSQL (`IST`).
 */
export type CheckTimeZone = (timeZone: string) => Promise<void>;

/** Creates the check; the names are read once. */
export const createCheckTimeZone = (db: Db): CheckTimeZone => {
  let names: Promise<ReadonlySet<string>> | undefined;
  return async (timeZone) => {
    names ??= selectTimeZones(db).catch((error: unknown) => {
      names = undefined;
      throw error;
    });
    const isKnown = TimeZone.safeParse(timeZone).success && (await names).has(timeZone.toLowerCase());
    if (isKnown) return;
    throw badRequest('This time zone is not known.', {
      errors: [{ pointer: '/query/timeZone', message: 'a time zone such as Europe/Berlin' }],
    });
  };
};
