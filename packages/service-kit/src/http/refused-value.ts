/**
 * PostgreSQL's refusals of a value that a schema let through: character_not_in_repertoire, untranslatable_character,
 * invalid_datetime_format, datetime_field_overflow; and MySQL's: a mix of collations, a string that a column cannot hold.
 */
const refusedCodes = new Set<unknown>([
  '22021',
  '22P05',
  '22007',
  '22008',
  'ER_CANT_AGGREGATE_2COLLATIONS',
  'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
]);

/** Whether the database said that a value itself cannot be stored or compared, so that whoever sent it must change it. */
export const isRefusedValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && refusedCodes.has(error.code);
