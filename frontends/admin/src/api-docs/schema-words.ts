import type { Schema } from './document.ts';

type Schemas = Readonly<Record<string, Schema>>;

const prefix = '#/components/schemas/';

/** The name of the schema that a reference leads to. */
const nameOf = ({ $ref }: Schema): string | undefined =>
  $ref?.startsWith(prefix) ? $ref.slice(prefix.length) : undefined;

/** The schema itself, where it is a reference to a named one. */
export const resolveSchema = (schema: Schema, schemas: Schemas): Schema => {
  const name = nameOf(schema);
  return (name !== undefined && schemas[name]) || schema;
};

/** What kind of value it is, in a few words: `list of Order`, `"PAID" or "SHIPPED"`, `whole number or null`. */
export const kindOf = (schema: Schema): string => {
  const name = nameOf(schema);
  if (name !== undefined) return name;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(kindOf))].join(' or ');
  if (schema.allOf) return schema.allOf.map(kindOf).join(' with ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  if (schema.items) return `list of ${kindOf(schema.items)}`;
  if (isMap(schema)) return `map of ${kindOf(schema.additionalProperties)}`;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return types.length === 0 ? 'anything' : types.map((type) => words[type] ?? type).join(' or ');
};

const words: Readonly<Record<string, string>> = {
  integer: 'whole number',
  boolean: 'true or false',
  string: 'text',
};

const isMap = (schema: Schema): schema is Schema & { additionalProperties: Schema } =>
  !schema.properties && typeof schema.additionalProperties === 'object';

/** The limits of a value: `1 to 100`, `at most 120 characters`, `20 when left out`. */
export const limitsOf = (schema: Schema): string[] => [
  ...between(schema.minimum, schema.maximum, ''),
  ...between(schema.minLength, schema.maxLength, ' characters'),
  ...between(schema.minItems, schema.maxItems, ' of them'),
  ...(schema.format ? [schema.format] : []),
  ...(schema.default === undefined ? [] : [`${JSON.stringify(schema.default)} when left out`]),
];

// The bounds of exact integers say nothing that a reader wants to know.
const telling = (bound: number | undefined) =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined;

const between = (least: number | undefined, most: number | undefined, of: string): string[] => {
  const [from, to] = [telling(least), telling(most)];
  if (from !== undefined && to !== undefined) return [from === to ? `${from}${of}` : `${from} to ${to}${of}`];
  if (from !== undefined) return [`at least ${from}${of}`];
  return to === undefined ? [] : [`at most ${to}${of}`];
};

export interface Field {
  /** Where it stands, e.g. `lines[].price`. */
  path: string;
  kind: string;
  required: boolean;
  limits: string[];
  description?: string | undefined;
}

const deepest = 4;

/** Every field of a value, those of inner objects below them; what contains itself is named and not opened again. */
export const fieldsOf = (schema: Schema, schemas: Schemas, path = '', opened: readonly string[] = []): Field[] => {
  const name = nameOf(schema);
  if ((name !== undefined && opened.includes(name)) || opened.length > deepest) return [];
  const inside = [...opened, name ?? ''];
  const whole = resolveSchema(schema, schemas);
  if (whole.items) return fieldsOf(whole.items, schemas, `${path}[]`, inside);
  const parts = whole.allOf ?? whole.anyOf ?? whole.oneOf;
  if (parts) return unlike(parts.flatMap((part) => fieldsOf(part, schemas, path, inside)));
  return Object.entries(whole.properties ?? {}).flatMap(([key, property]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const value = resolveSchema(property, schemas);
    const { description = property.description } = value;
    const isRequired = whole.required?.includes(key) ?? false;
    const field = { path: at, kind: kindOf(property), required: isRequired, limits: limitsOf(value), description };
    return [field, ...fieldsOf(property, schemas, at, inside)];
  });
};

const unlike = (fields: readonly Field[]): Field[] => [...new Map(fields.map((field) => [field.path, field])).values()];
