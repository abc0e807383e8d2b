import { type Expression, type RawBuilder, sql } from 'kysely';
import type { DialectName } from './dialect.ts';

/** Time as the database has it, so that replicas with different clocks agree. */
export interface DatabaseClock {
  now: RawBuilder<Date>;
  /** That many seconds from now; a negative number is in the past. */
  after(seconds: number | Expression<number>): RawBuilder<Date>;
  /** Seconds since a moment, null where it is null. */
  secondsSince(moment: Expression<Date>): RawBuilder<number | null>;
}

const postgres: DatabaseClock = {
  // now() is when the transaction began, which may be before a row that it can see was written.
  now: sql`statement_timestamp()`,
  after: (seconds) => sql`statement_timestamp() + make_interval(secs => ${seconds})`,
  secondsSince: (moment) => sql`extract(epoch from statement_timestamp() - ${moment})::float8`,
};

const mysql: DatabaseClock = {
  now: sql`now(3)`,
  after: (seconds) => sql`now(3) + interval (${seconds} * 1000000) microsecond`,
  secondsSince: (moment) => sql`timestampdiff(microsecond, ${moment}, now(3)) / 1e6`,
};

export const databaseClock = (dialect: DialectName): DatabaseClock => ({ postgres, mysql })[dialect];
