import { exampleValues } from '@eshop/contracts/examples';

type Json = Readonly<Record<string, unknown>>;

const formats: Json = {
  uuid: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11',
  'date-time': '2026-11-01T09:30:00.000Z',
  date: '2026-11-01',
  email: 'ada@example.com',
  uri: 'https://example.com/',
};

/**
 * An example that fits a JSON schema: its own, else the ones of its parts put together. Throws an error that names the
 * field where a text has a pattern and nobody gave an example of it.
 */
export const exampleOf = (schema: Json, components: Json, name = '', path = name): unknown => {
  const compose = (part: unknown, field: string, at: string) => exampleOf(part as Json, components, field, at);
  if (typeof schema.$ref === 'string') {
    return compose(components[schema.$ref.split('/').at(-1) ?? ''], name, path);
  }
  if ('example' in schema) return schema.example;
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const options = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (options) return compose(options.find(({ type }) => type !== 'null') ?? {}, name, path);
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (type === 'object') return objectOf(schema, (part, field) => compose(part, field, `${path}/${field}`));
  if (type === 'array') return schema.items ? [compose(schema.items, name, `${path}/0`)] : [];
  if (type === 'string') return textOf(schema, name, path);
  if (schema.allOf) return Object.assign({}, ...(schema.allOf as Json[]).map((part) => compose(part, name, path)));
  return scalarOf(schema, type, name);
};

const objectOf = ({ properties = {} }: Json, compose: (part: unknown, field: string) => unknown) =>
  Object.fromEntries(Object.entries(properties as Json).map(([field, part]) => [field, compose(part, field)]));

const textOf = (schema: Json, name: string, path: string): unknown => {
  const format = formats[String(schema.format)];
  if (format !== undefined) return format;
  if (typeof exampleValues[name] === 'string') return exampleValues[name];
  if ('default' in schema) return schema.default;
  const text = 'text'.padEnd(Number(schema.minLength ?? 0), '.').slice(0, Number(schema.maxLength ?? 100));
  if (schema.pattern && !new RegExp(String(schema.pattern), 'u').test(text)) {
    throw new Error(
      `${path} has a pattern and no example: give its schema .meta({ example }), or contracts one by name`,
    );
  }
  return text;
};

const scalarOf = (schema: Json, type: unknown, name: string): unknown => {
  if ('default' in schema) return schema.default;
  if (type === 'boolean') return true;
  if (type !== 'integer' && type !== 'number') return 'type' in schema ? null : {};
  const namedExample = exampleValues[name];
  return typeof namedExample === 'number' ? namedExample : Math.max(1, Number(schema.minimum ?? 1));
};
