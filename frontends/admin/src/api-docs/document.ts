import { foldText } from '@eshop/contracts/fold-text';
import { z } from 'zod';

const Example = z.unknown().optional();

/** The part of a JSON schema that is shown. */
export interface Schema {
  $ref?: string | undefined;
  type?: string | readonly string[] | undefined;
  format?: string | undefined;
  description?: string | undefined;
  enum?: readonly unknown[] | undefined;
  const?: unknown;
  default?: unknown;
  minimum?: number | undefined;
  maximum?: number | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
  items?: Schema | undefined;
  properties?: Readonly<Record<string, Schema>> | undefined;
  required?: readonly string[] | undefined;
  additionalProperties?: boolean | Schema | undefined;
  anyOf?: readonly Schema[] | undefined;
  oneOf?: readonly Schema[] | undefined;
  allOf?: readonly Schema[] | undefined;
}

const AnySchema = z.custom<Schema>((value) => typeof value === 'object' && value !== null);
const Content = z.record(z.string(), z.object({ schema: AnySchema.optional(), example: Example }));

const Response = z.object({ description: z.string().default(''), content: Content.optional() });

const Operation = z.object({
  operationId: z.string(),
  summary: z.string().default(''),
  description: z.string().optional(),
  tags: z.array(z.string()).default([]),
  /** The permission it needs, where it needs one. */
  'x-permission': z.string().optional(),
  security: z.array(z.unknown()).default([]),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: AnySchema.optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ required: z.boolean().default(false), content: Content }).optional(),
  responses: z.record(z.string(), Response),
});

/** The API's merged document, as far as it is shown; shared responses stand where they are referred to. */
export const ApiDocument = z.preprocess(
  withSharedResponses,
  z.object({
    openapi: z.string(),
    info: z.object({ title: z.string(), version: z.string() }),
    paths: z.record(z.string(), z.record(z.string(), Operation)),
    components: z.object({ schemas: z.record(z.string(), AnySchema).default({}) }),
  }),
);
export type ApiDocument = z.infer<typeof ApiDocument>;

/** The document with each reference to a shared response replaced by the response. */
function withSharedResponses(document: unknown): unknown {
  const commonFields = z
    .object({ components: z.object({ responses: z.record(z.string(), z.unknown()) }) })
    .safeParse(document).data?.components.responses;
  if (!commonFields) return document;
  return JSON.parse(JSON.stringify(document), (_, value: unknown) => {
    const reference = (value as { $ref?: unknown } | null)?.$ref;
    if (typeof reference !== 'string' || !reference.startsWith(responsePrefix)) return value;
    return commonFields[reference.slice(responsePrefix.length)];
  });
}

const responsePrefix = '#/components/responses/';

/** One operation with where it is found. */
export interface Documented extends z.infer<typeof Operation> {
  verb: string;
  path: string;
  service: string;
}

/** Every operation of the document, in its order. */
export const operationsOf = ({ paths }: Pick<ApiDocument, 'paths'>): Documented[] =>
  Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({
      ...operation,
      verb: verb.toUpperCase(),
      path,
      service: operation.tags[0] ?? 'other',
    })),
  );

/** The operations whose path, summary or permission hold all words of a text, in some service or all. */
export const findOperations = (
  all: readonly Documented[],
  { q = '', service }: { q?: string | undefined; service?: string | undefined },
): Documented[] => {
  const words = foldText(q).split(' ').filter(Boolean);
  return all.filter((operation) => {
    const text = foldText([operation.verb, operation.path, operation.summary, operation['x-permission']].join(' '));
    return (!service || operation.service === service) && words.every((word) => text.includes(word));
  });
};
