import { type AppId, apps } from '@eshop/topology';
import { call, expectStatus } from './http.ts';
import type { Schema } from './nul.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

/** A route as its service declares it in its OpenAPI document. */
export interface Operation {
  app: AppId;
  verb: string;
  path: string;
  /** What it needs; undefined: nothing. */
  permission: string | undefined;
  parameters: readonly Parameter[];
  /** Of its JSON body. */
  body: Schema | undefined;
  /** The field of the file that it takes. */
  upload: string | undefined;
}

interface Document {
  paths: Record<
    string,
    Record<
      string,
      {
        'x-permission'?: string;
        parameters: Parameter[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      }
    >
  >;
  components: { schemas: Record<string, Schema> };
}

export const services = apps.filter(({ kind }) => kind === 'service').map(({ id }) => id);

/** The public routes that a service declares, and the named parts of their schemas. */
export const operationsOf = async (app: AppId) => {
  const { paths, components } = await expectStatus(200, call<Document>(app, 'GET /openapi.json'));
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(
      ([verb, declared]): Operation => ({
        app,
        verb: verb.toUpperCase(),
        path,
        permission: declared['x-permission'],
        parameters: declared.parameters,
        body: declared.requestBody?.content['application/json']?.schema,
        upload: Object.keys(declared.requestBody?.content['multipart/form-data']?.schema.properties ?? {})[0],
      }),
    ),
  );
  return { operations, components: components.schemas };
};

/** Does something with each, some at a time. */
export const forEach = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const leftItems = [...items];
  const worker = async () => {
    for (let item = leftItems.shift(); item !== undefined; item = leftItems.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
};
