import { Problem } from '@eshop/contracts/problem';
import type { App } from '@eshop/topology';
import { z } from 'zod';
import type { FlatRoute } from './route.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of an app's public routes; schemas with an `id` become components. */
export const openApiOf = (app: App, declared: readonly FlatRoute[]) => {
  const components: Json = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => refer(schema, io, components);
  const paths: Record<string, Json> = {};
  for (const route of declared.filter(({ path }) => path.startsWith('/v1/'))) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.verb.toLowerCase()]: operation(app, route, schemaOf) };
  }
  return {
    openapi: '3.1.0',
    info: { title: `eshop ${app.id}`, version: '1' },
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A Cognito access token' },
      },
    },
  };
};

type SchemaOf = (schema: z.ZodType, io: 'input' | 'output') => Json;

const operation = (app: App, route: FlatRoute, schemaOf: SchemaOf): Json => {
  const [status] = route.reply;
  return {
    operationId: `${route.verb.toLowerCase()}${route.path.replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    ...(route.description && { description: route.description }),
    tags: [app.id],
    ...(route.allow !== 'anyone' && { security: [{ bearer: [] }], 'x-permission': permissionText(route) }),
    parameters: [
      ...parameters(route.params, 'path', schemaOf),
      ...parameters(route.query, 'query', schemaOf),
      ...(route.idempotent ? [idempotencyKey] : []),
    ],
    ...requestBody(route, schemaOf),
    responses: {
      [status]: { description: 'Success', ...content(route, schemaOf) },
      ...problems(route, schemaOf),
    },
  };
};

const content = ({ stream, reply: [, reply] }: FlatRoute, schemaOf: SchemaOf): Json => {
  if (stream) return { content: { 'text/event-stream': { schema: schemaOf(stream, 'output') } } };
  return reply ? { content: json(schemaOf(reply, 'output')) } : {};
};

const permissionText = ({ allow }: FlatRoute) => (typeof allow === 'string' ? allow : allow.join(' or '));

const requestBody = ({ body, upload }: FlatRoute, schemaOf: SchemaOf): Json => {
  if (upload) {
    const file = { type: 'object', required: [upload], properties: { [upload]: { type: 'string', format: 'binary' } } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } };
  }
  return body ? { requestBody: { required: true, content: json(schemaOf(body, 'input')) } } : {};
};

const problems = (route: FlatRoute, schemaOf: SchemaOf): Json => {
  const content = { 'application/problem+json': { schema: schemaOf(Problem, 'output') } };
  const declared = Object.entries(route.problems ?? {}).map(([status, description]) => [
    status,
    { description, content },
  ]);
  return { ...Object.fromEntries(declared), default: { description: 'A problem', content } };
};

const parameters = (schema: z.ZodObject | undefined, place: 'path' | 'query', schemaOf: SchemaOf) =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field as z.ZodType, undefined).success,
    schema: schemaOf(field as z.ZodType, 'input'),
  }));

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 128 },
};

const json = (schema: Json) => ({ 'application/json': { schema } });

/** The JSON schema of a zod schema, with its named parts moved to `components`. */
const refer = (schema: z.ZodType, io: 'input' | 'output', components: Json): Json => {
  const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  const moved = (value: unknown): Json =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
  for (const [name, definition] of Object.entries(($defs ?? {}) as Json)) components[name] = moved(definition);
  const id = own.id as string | undefined;
  if (!id) return moved(own);
  components[id] = moved(own);
  return { $ref: `#/components/schemas/${id}` };
};
