import { z } from 'zod';
import { portablePattern } from './portable-pattern.ts';

export type Json = Record<string, unknown>;
/** The JSON schema of what is sent (`input`) or answered (`output`). */
export type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json;

/** Makes JSON schemas of zod schemas, whose named parts move to `components`. */
export const createSchemaOf =
  (components: Json): SchemaOf =>
  (schema, io) => {
    const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Json))
      components[name] = moveReferences(definition);
    const id = own.id as string | undefined;
    if (!id) return moveReferences(own);
    components[id] = moveReferences(own);
    return { $ref: `#/components/schemas/${id}` };
  };

const moveReferences = (value: unknown): Json =>
  JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'), (key, part: unknown) =>
    key === 'pattern' && typeof part === 'string' ? portablePattern(part) : part,
  );
