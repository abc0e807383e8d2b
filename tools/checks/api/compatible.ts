type Schema = Readonly<Record<string, unknown>>;

/**
 * What of a changed event would break somebody, in sentences; none when the change only adds. While an app is rolled out
 * old consumers read new events, and republishing gives week-old events to new consumers, so both directions must hold.
 */
export const breakingChanges = (topic: string, before: Schema, after: Schema): string[] =>
  compare({ path: topic, before, after, rootBefore: before, rootAfter: after });

interface Pair {
  path: string;
  before: Schema;
  after: Schema;
  rootBefore: Schema;
  rootAfter: Schema;
}

const compare = (pair: Pair): string[] => {
  const { path, rootBefore, rootAfter } = pair;
  const [before, after] = [resolveSchema(pair.before, rootBefore), resolveSchema(pair.after, rootAfter)];
  const [was, is] = [shapeOf(before), shapeOf(after)];
  if (was !== is)
    return [`${path} was ${was} and would be ${is}: consumers of either version would refuse the other’s.`];
  const within = (name: string, a: unknown, b: unknown) =>
    compare({ ...pair, path: name, before: a as Schema, after: b as Schema });
  return [
    ...fields(path, before, after, within),
    ...(before.items && after.items ? within(`${path}[]`, before.items, after.items) : []),
    ...options(before).flatMap((option, at) => within(path, option, options(after)[at])),
  ];
};

const fields = (
  path: string,
  before: Schema,
  after: Schema,
  within: (name: string, a: unknown, b: unknown) => string[],
) => {
  const [old, fresh] = [propertiesOf(before), propertiesOf(after)];
  const [requiredBefore, needs] = [requiredOf(before), requiredOf(after)];
  return [
    ...Object.keys(old).flatMap((name) => {
      if (!(name in fresh)) return [`${path}.${name} would be gone (or have another name), and consumers read it.`];
      if (requiredBefore.has(name) && !needs.has(name)) return [`${path}.${name} would no longer always be there.`];
      return within(`${path}.${name}`, old[name], fresh[name]);
    }),
    ...[...needs]
      .filter((name) => !requiredBefore.has(name))
      .map((name) => `${path}.${name} would be required, and events that were published before do not have it.`),
  ];
};

const resolveSchema = (schema: Schema, root: Schema): Schema => {
  if (typeof schema.$ref !== 'string') return schema;
  const name = schema.$ref.split('/').at(-1) ?? '';
  return (root.$defs as Record<string, Schema> | undefined)?.[name] ?? {};
};

/** What a value is, apart from what is in it: its type, format and pattern, its values when they are listed. */
const shapeOf = (schema: Schema): string => {
  const { type, format, enum: values, const: value } = schema;
  if (values) return `one of ${(values as unknown[]).join(', ')}`;
  if (value !== undefined) return `always ${JSON.stringify(value)}`;
  const several = options(schema);
  if (several.length > 0)
    return `one of ${several.length} kinds (${several.map(({ type: kind }) => kind ?? 'named').join(', ')})`;
  return [type ?? 'anything', format].filter(Boolean).join(' ');
};

const options = (schema: Schema) => (schema.anyOf ?? schema.oneOf ?? []) as Schema[];
const propertiesOf = (schema: Schema) => (schema.properties ?? {}) as Record<string, unknown>;
const requiredOf = (schema: Schema) => new Set((schema.required ?? []) as string[]);
