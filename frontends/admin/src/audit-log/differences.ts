/** One place at which two values differ; what was not there is undefined. */
export interface Difference {
  /** Where, e.g. `roles` or `lines[0].price`; empty for the whole value. */
  path: string;
  before: unknown;
  after: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** Where two JSON values differ, place by place. Lists of plain values are told as wholes, for that is how they are read. */
export const differences = (before: unknown, after: unknown, path = ''): Difference[] => {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => differences(before[name], after[name], path === '' ? name : `${path}.${name}`));
  }
  if (isListOfObjects(before) && isListOfObjects(after)) {
    const most = Math.max(before.length, after.length);
    return Array.from({ length: most }, (_, at) => differences(before[at], after[at], `${path}[${at}]`)).flat();
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfObjects = (value: unknown): value is readonly Json[] => Array.isArray(value) && value.some(isObject);
