import type { App } from '@eshop/topology';
import type { FlatRoute } from '../http/route.ts';
import { operation } from './operation.ts';
import { createSchemaOf, type Json } from './schemas.ts';

export interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Json>;
  components: { schemas: Json; responses: Json; securitySchemes: Json };
}

/** The OpenAPI 3.1 document of an app's public routes; schemas with an `id` become components. */
export const openApiOf = (app: App, declared: readonly FlatRoute[]): OpenApi => {
  const components: Json = {};
  const responses: Json = {};
  const context = { app, components, responses, schemaOf: createSchemaOf(components) };
  const paths: Record<string, Json> = {};
  for (const route of declared.filter(({ path }) => path.startsWith('/v1/'))) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.verb.toLowerCase()]: operation(route, context) };
  }
  return document(`eshop ${app.id}`, paths, { schemas: components, responses });
};

/** One document of several. Throws when two mean different things by one path or name. */
export const mergedOpenApi = (title: string, documents: readonly OpenApi[]): OpenApi => {
  const paths: Record<string, Json> = {};
  const schemas: Json = {};
  const responses: Json = {};
  for (const part of documents) {
    for (const [path, operations] of Object.entries(part.paths)) paths[path] = { ...paths[path], ...operations };
    merge(schemas, part.components.schemas, 'schema');
    merge(responses, part.components.responses, 'response');
  }
  return document(title, sortKeys(paths), { schemas: sortKeys(schemas), responses: sortKeys(responses) });
};

const merge = (into: Json, components: Json, kind: string): void => {
  for (const [name, component] of Object.entries(components)) {
    if (name in into && JSON.stringify(into[name]) !== JSON.stringify(component)) {
      throw new Error(`two services mean different things by the ${kind} ${name}`);
    }
    into[name] = component;
  }
};

const sortKeys = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const document = (
  title: string,
  paths: Record<string, Json>,
  components: Pick<OpenApi['components'], 'schemas' | 'responses'>,
): OpenApi => ({
  openapi: '3.1.0',
  info: { title, version: '1' },
  paths,
  components: {
    ...components,
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A Cognito access token' },
    },
  },
});
