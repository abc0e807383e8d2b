import { isDeepStrictEqual } from 'node:util';

type Values = Readonly<Record<string, unknown>>;

/** The longest value that is kept whole, and all values of one side together, in characters of their JSON. */
const longest = 1000;
const most = 8000;

/**
 * What of a thing changed, field by field, as the audit log keeps it: values that are too long are cut to the beginning of
 * their JSON. Undefined when nothing did. Of a thing that is new or gone pass one side alone. Never pass secrets.
 */
export const changesBetween = (
  before: Values | undefined,
  after: Values | undefined,
): { before?: Record<string, unknown>; after?: Record<string, unknown> } | undefined => {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changedNames = names.filter((name) => !isDeepStrictEqual(before?.[name], after?.[name]));
  if (changedNames.length === 0) return undefined;
  return {
    ...(before && { before: pickValues(before, changedNames) }),
    ...(after && { after: pickValues(after, changedNames) }),
  };
};

const pickValues = (values: Values, names: readonly string[]): Record<string, unknown> => {
  const pickedValues: Record<string, unknown> = {};
  let room = most;
  let omittedCount = 0;
  for (const name of names.filter((one) => values[one] !== undefined)) {
    const value = shortenValue(values[name]);
    room -= name.length + JSON.stringify(value).length;
    if (room >= 0) pickedValues[name] = value;
    else omittedCount++;
  }
  return omittedCount > 0 ? { ...pickedValues, '…': `and ${omittedCount} more` } : pickedValues;
};

const shortenValue = (value: unknown): unknown => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // Cut between the halves of a character, no store would take it.
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : value;
};
