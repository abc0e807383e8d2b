/** The parts of a JSON schema that are followed here. */
export interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: boolean | Schema;
  required?: string[];
  enum?: unknown[];
  minimum?: number;
}

interface Body {
  value: unknown;
  /** JSON pointers of its strings. */
  strings: string[];
}

/** Long and mixed enough for every rule but that no text holds NUL. */
const text = 'Aa1aaaaaaa\u0000';

/** A body of this schema with NUL in every string that it may have, and nothing else. */
export const bodyWithNul = (schema: Schema, components: Record<string, Schema>, pointer = ''): Body => {
  const at = (step: string | number, inner: Schema) => bodyWithNul(inner, components, `${pointer}/${step}`);
  const { $ref, type, properties = {}, items, anyOf = [], additionalProperties } = schema;
  if ($ref) return bodyWithNul(components[$ref.split('/').at(-1) ?? ''] ?? {}, components, pointer);
  if (type === 'string') return { value: text, strings: [pointer] };
  if (items) {
    const { value, strings } = at(0, items);
    return { value: [value], strings };
  }
  const options = anyOf.map((one) => bodyWithNul(one, components, pointer));
  const branch = options.find(({ strings }) => strings.length > 0);
  if (branch) return branch;
  const free = typeof additionalProperties === 'object' && additionalProperties.type === 'string';
  const members = Object.entries(free ? { any: additionalProperties } : properties)
    .map(([name, inner]) => ({ name, ...at(name, inner) }))
    .filter(({ strings }) => strings.length > 0);
  return {
    value: Object.fromEntries(members.map(({ name, value }) => [name, value])),
    strings: members.flatMap(({ strings }) => strings),
  };
};
