import { IdempotencyKey } from '@eshop/contracts/ids';
import type { App } from '@eshop/topology';
import { z } from 'zod';
import { EntityTag } from '../http/precondition.ts';
import type { FlatRoute, RequestHeader } from '../http/route.ts';
import { exampleOf } from './example.ts';
import { problemResponses } from './problem-responses.ts';
import type { Json, SchemaOf } from './schemas.ts';

interface Context {
  app: App;
  components: Json;
  /** The responses that operations share, by name. */
  responses: Json;
  schemaOf: SchemaOf;
}

/** One route as an operation of an OpenAPI document, with an example of what it takes and of what it answers. */
export const operation = (route: FlatRoute, context: Context): Json => ({
  operationId: route.name,
  summary: route.summary,
  ...(route.description && { description: route.description }),
  tags: [context.app.id],
  ...(route.allow !== 'anyone' && { security: [{ bearer: [] }], 'x-permission': permissionText(route) }),
  parameters: [
    ...parameters(route.params, 'path', context),
    ...parameters(route.query, 'query', context),
    ...Object.entries({
      ...(route.ifMatch && ifMatchOf(route.ifMatch)),
      ...route.headers,
      ...(route.idempotent && idempotencyKey),
    }).map(([name, header]) => headerParameter(name, header, context)),
  ],
  ...requestBody(route, context),
  responses: { ...success(route, context), ...problemResponses(route, context) },
});

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
    return {
      [status]: { description: 'Success', content: events },
      204: { description: 'There is nothing left to tell' },
    };
  }
  const binary = produces && Object.fromEntries([produces].flat().map((type) => [type, binaryContent]));
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

const binaryContent = { schema: { type: 'string', format: 'binary' } };

const documentedHeaders = (headers: Readonly<Record<string, string>>): Json =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  );

const requestBody = ({ body, upload, form }: FlatRoute, context: Context): Json => {
  if (upload) return { requestBody: { required: true, content: multipart(upload.field, form, context) } };
  if (!body) return {};
  return {
    requestBody: { required: true, content: content('application/json', context.schemaOf(body, 'input'), context) },
  };
};

interface FormSchema extends Json {
  properties?: Json;
  required?: string[];
}

const multipart = (file: string, form: z.ZodObject | undefined, context: Context) => {
  const {
    properties: fieldSchemas,
    required: requiredFields = [],
    ...otherKeywords
  } = (form ? context.schemaOf(form, 'input') : {}) as FormSchema;
  const binary = { type: 'string', format: 'binary', example: '(the bytes of the file)' };
  const properties = { [file]: binary, ...fieldSchemas };
  return content(
    'multipart/form-data',
    { ...otherKeywords, type: 'object', required: [file, ...requiredFields], properties },
    context,
  );
};

const parameters = (schema: z.ZodObject | undefined, place: 'path' | 'query', { schemaOf }: Context) =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field as z.ZodType, undefined).success,
    schema: schemaOf(field as z.ZodType, 'input'),
  }));

const headerParameter = (name: string, { description, schema, required = false }: RequestHeader, context: Context) => ({
  name,
  in: 'header',
  required,
  description,
  schema: context.schemaOf(schema, 'input'),
});

const ifMatchOf = (needed: NonNullable<FlatRoute['ifMatch']>): Record<string, RequestHeader> => ({
  'If-Match': {
    description: 'The version that the decision is based on',
    schema: EntityTag,
    required: needed === 'required',
  },
});

const idempotencyKey: Record<string, RequestHeader> = {
  'Idempotency-Key': {
    description: 'The same key again gets the response that the first request had',
    schema: IdempotencyKey.meta({ example: 'a-key-of-this-order-1' }),
    required: true,
  },
};
