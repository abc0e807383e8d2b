import { badRequest } from '@eshop/contracts/problems/general';
import { TimeZone } from '@eshop/contracts/sale';
import { type Kysely, sql } from 'kysely';
import type { SalesDb } from './tables.ts';

export interface TimeZones {
  /**
   * Throws a 400 problem on a time zone that Node or PostgreSQL does not know by name. Node knows more (`PLT`), and some of its short
   * names mean another zone to PostgreSQL (`IST`).
   */
  check(timeZone: string): Promise<void>;
}

/** The time zones of the database; read once, because that takes it a tenth of a second. */
export const createTimeZones = (db: Kysely<SalesDb>): TimeZones => {
  let names: Promise<ReadonlySet<string>> | undefined;
  const read = async () => {
    const { rows } = await sql<{ name: string }>`select lower(name) as name from pg_timezone_names`.execute(db);
    return new Set(rows.map(({ name }) => name));
  };
  return {
    check: async (timeZone) => {
      names ??= read().catch((error: unknown) => {
        names = undefined;
        throw error;
      });
      const isKnown = TimeZone.safeParse(timeZone).success && (await names).has(timeZone.toLowerCase());
      if (isKnown) return;
      throw badRequest('This time zone is not known.', {
        errors: [{ pointer: '/query/timeZone', message: 'a time zone such as Europe/Berlin' }],
      });
    },
  };
};
