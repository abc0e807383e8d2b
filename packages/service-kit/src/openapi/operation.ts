import { Problem } from '@eshop/contracts/problem';
import type { App } from '@eshop/topology';
import { z } from 'zod';
import type { FlatRoute } from '../http/route.ts';
import { exampleOf } from './example.ts';
import type { Json, SchemaOf } from './schemas.ts';

interface Context {
  app: App;
  components: Json;
  schemaOf: SchemaOf;
}

/** One route as an operation of an OpenAPI document, with an example of what it takes and of what it answers. */
export const operation = (route: FlatRoute, context: Context): Json => ({
  operationId: operationId(route),
  summary: route.summary,
  ...(route.description && { description: route.description }),
  tags: [context.app.id],
  ...(route.allow !== 'anyone' && { security: [{ bearer: [] }], 'x-permission': permissionText(route) }),
  parameters: [
    ...parameters(route.params, 'path', context),
    ...parameters(route.query, 'query', context),
    ...Object.entries(route.headers ?? {}).map(([name, description]) => header(name, description)),
    ...(route.idempotent ? [idempotencyKey] : []),
  ],
  ...requestBody(route, context),
  responses: { ...success(route, context), ...problems(route, context) },
});

/** The verb and the path in camel case: stable as long as the route is. */
const operationId = ({ verb, path }: FlatRoute) =>
  `${verb.toLowerCase()}${path.replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const permissionText = ({ allow }: FlatRoute) => (typeof allow === 'string' ? allow : allow.join(' or '));

const content = (type: string, schema: Json, { components }: Context) => ({
  [type]: { schema, example: exampleOf(schema, components) },
});

const success = (
  { reply: [status, body], produces, stream, headers = {}, replyHeaders }: FlatRoute,
  context: Context,
): Json => {
  if (stream) {
    const events = content('text/event-stream', context.schemaOf(stream, 'output'), context);
    return { [status]: { description: 'Success', content: events } };
  }
  const binary = produces && { [produces]: { schema: { type: 'string', format: 'binary' } } };
  const json = body && content('application/json', context.schemaOf(body, 'output'), context);
  return {
    [status]: {
      description: 'Success',
      ...(replyHeaders && { headers: documentedHeaders(replyHeaders) }),
      ...((json || binary) && { content: json ?? binary }),
    },
    ...('If-None-Match' in headers && { 304: { description: 'What you have is what there is' } }),
  };
};

const documentedHeaders = (headers: Readonly<Record<string, string>>): Json =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  );

const requestBody = ({ body, upload, form }: FlatRoute, context: Context): Json => {
  if (upload) return { requestBody: { required: true, content: multipart(upload, form, context) } };
  if (!body) return {};
  return {
    requestBody: { required: true, content: content('application/json', context.schemaOf(body, 'input'), context) },
  };
};

const multipart = (file: string, form: z.ZodObject | undefined, context: Context) => {
  const fields = (form ? context.schemaOf(form, 'input') : {}) as { properties?: Json; required?: string[] };
  const binary = { type: 'string', format: 'binary', example: '(the bytes of the file)' };
  const properties = { [file]: binary, ...fields.properties };
  return content(
    'multipart/form-data',
    { type: 'object', required: [file, ...(fields.required ?? [])], properties },
    context,
  );
};

const problems = ({ problems: declared = {} }: FlatRoute, { schemaOf }: Context): Json => {
  const schema = schemaOf(Problem, 'output');
  const problem = (description: string, status?: number) => ({
    description,
    content: {
      'application/problem+json': { schema, ...(status && { example: problemExample(status, description) }) },
    },
  });
  const every = Object.entries({ 429: 'Too many requests', ...declared });
  return {
    ...Object.fromEntries(every.map(([status, description]) => [status, problem(description, Number(status))])),
    default: problem('A problem'),
  };
};

const problemExample = (status: number, title: string) => ({ type: `urn:eshop:problem:${status}`, title, status });

const parameters = (schema: z.ZodObject | undefined, place: 'path' | 'query', { schemaOf }: Context) =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field as z.ZodType, undefined).success,
    schema: schemaOf(field as z.ZodType, 'input'),
  }));

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 128, example: 'a-key-of-this-order-1' },
};
