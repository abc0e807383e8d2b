import type { Schema } from './nul.ts';

/** A body with one thing wrong in it. */
interface Fault {
  /** JSON pointer of what is wrong. */
  pointer: string;
  fault: string;
  body: unknown;
}

/** What is wrong with a value alone. */
interface Wrong {
  pointer: string;
  fault: string;
  value: unknown;
}

const tooLong = 60_000;
type Components = Record<string, Schema>;

/**
 * Bodies of a schema, each with one fault: every field that must be there missing, every field of another type, every text
 * too long and with NUL, every number below its range and with a fraction, every object with a field that it does not have.
 * What else is in a body need not be right: all that is wrong is to be named.
 */
export const faultsOf = (schema: Schema, components: Components): Fault[] =>
  wrongs(schema, components, '').map(({ pointer, fault, value }) => ({ pointer, fault, body: value }));

const wrongs = (given: Schema, components: Components, pointer: string): Wrong[] => {
  const schema = resolveSchema(given, components);
  const own = wrongValues(schema).map(({ fault, value }) => ({ pointer, fault, value }));
  if (schema.properties) return [...own, ...inObject(schema, components, pointer)];
  if (schema.items) return [...own, ...inArray(schema.items, components, pointer)];
  return own;
};

const inObject = (schema: Schema, components: Components, pointer: string): Wrong[] => {
  const { properties = {}, required = [], additionalProperties } = schema;
  const sample = sampleOf(schema, components) as Record<string, unknown>;
  const inFields = Object.entries(properties).flatMap(([name, field]) => [
    ...(required.includes(name)
      ? [{ pointer: `${pointer}/${name}`, fault: 'is missing', value: without(sample, name) }]
      : []),
    ...wrongs(field, components, `${pointer}/${name}`).map((wrong) => ({
      ...wrong,
      value: { ...sample, [name]: wrong.value },
    })),
  ]);
  const unknown = { pointer: `${pointer}/noSuchField`, fault: 'is unknown', value: { ...sample, noSuchField: 1 } };
  return [...inFields, ...(additionalProperties === false ? [unknown] : [])];
};

const inArray = (items: Schema, components: Components, pointer: string): Wrong[] => [
  ...wrongs(items, components, `${pointer}/0`).map((wrong) => ({ ...wrong, value: [wrong.value] })),
  { pointer, fault: 'has too many', value: Array(2000).fill(null) },
];

const without = (object: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));

const wrongValues = ({ type, minimum, properties, items }: Schema): { fault: string; value: unknown }[] => {
  if (type === 'string') {
    return [
      { fault: 'is a number', value: 7 },
      { fault: 'is too long', value: 'a'.repeat(tooLong) },
      { fault: 'holds NUL', value: 'a\u0000b' },
    ];
  }
  if (type === 'integer' || type === 'number') {
    return [
      { fault: 'is text', value: 'x' },
      { fault: 'has a fraction', value: 1.5 },
      ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER
        ? [{ fault: 'is negative', value: minimum - 1 }]
        : []),
      { fault: 'is beyond exact numbers', value: 1e300 },
    ];
  }
  if (type === 'boolean') return [{ fault: 'is text', value: 'x' }];
  if (properties) return [{ fault: 'is a list', value: [] }];
  return items ? [{ fault: 'is an object', value: {} }] : [];
};

/** A value of about this schema. */
const sampleOf = (given: Schema, components: Components): unknown => {
  const schema = resolveSchema(given, components);
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => [name, sampleOf(field, components)]);
    return Object.fromEntries(fields);
  }
  if (schema.items) return [sampleOf(schema.items, components)];
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'string') return 'abc';
  if (schema.type === 'boolean') return true;
  return schema.type === 'integer' || schema.type === 'number' ? Math.max(1, schema.minimum ?? 1) : {};
};

/** What a reference represents; of several kinds that a value may be of, the first that is not null. */
const resolveSchema = (schema: Schema, components: Components): Schema => {
  if (schema.$ref) return resolveSchema(components[schema.$ref.split('/').at(-1) ?? ''] ?? {}, components);
  const branch = schema.anyOf?.find(({ type }) => type !== 'null');
  return branch ? resolveSchema(branch, components) : schema;
};
