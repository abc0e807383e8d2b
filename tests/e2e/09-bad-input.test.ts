import { appOf, apps } from '@eshop/topology';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from './support/http.ts';
import { bodyWithNul, type Schema } from './support/nul.ts';
import { tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

interface Operation {
  /** The service that answers it. */
  tags: string[];
  parameters: { name: string; in: string; required: boolean; schema: { type?: string } }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const services = apps.filter(({ kind }) => kind === 'service').map(({ id }) => id);
const key = { 'idempotency-key': 'bad-input-test' };
const goodId = '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11';
const badBodies = [
  '{',
  '[]',
  '"text"',
  '{"unknown":1}',
  'null',
  `{"quantity":1e99,"items":{},"address":[],"password":"${'x'.repeat(300)}"}`,
];

const send = async (
  app: (typeof services)[number],
  verb: string,
  path: string,
  body?: string,
  type = 'application/json',
) => {
  const token = await tokenOf('admin');
  const headers = { authorization: `Bearer ${token}`, ...key, ...(body !== undefined && { 'content-type': type }) };
  const response = await fetch(`${eshop.urls[app]}${path}`, {
    method: verb.toUpperCase(),
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};

const expectProblem = (answer: Awaited<ReturnType<typeof send>>, statuses: number[]) => {
  expect(statuses, answer.text.slice(0, 300)).toContain(answer.status);
  expect(answer.type).toContain('application/problem+json');
  expect(JSON.parse(answer.text)).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status: answer.status,
  });
};

describe.each(services)('%s answers bad input with a problem', (app) => {
  let operations: { verb: string; path: string; operation: Operation }[] = [];
  let components: Record<string, Schema> = {};
  beforeAll(async () => {
    // The merged document, because a service's own is not to be had through an edge.
    const { body } = await call<Document>('auth', 'GET /v1/openapi.json', { token: await tokenOf('admin') });
    components = body.components.schemas;
    operations = Object.entries(body.paths)
      .flatMap(([path, verbs]) => Object.entries(verbs).map(([verb, operation]) => ({ verb, path, operation })))
      .filter(({ operation }) => operation.tags.includes(app));
    expect(operations.length).toBeGreaterThan(0);
  });

  it('in bodies', async () => {
    for (const { verb, path, operation } of operations.filter(
      ({ operation }) => operation.requestBody?.content['application/json'],
    )) {
      const address = path.replaceAll(/\{\w+\}/g, goodId);
      for (const body of badBodies) {
        const answer = await send(app, verb, address, body);
        // A partial update may know nothing of what is wrong here, or miss its precondition first.
        expectProblem(answer, verb === 'patch' ? [400, 404, 412, 428] : [400, 404, 412, 428]);
      }
      expectProblem(await send(app, verb, address, 'a=b', 'application/x-www-form-urlencoded'), [415]);
      expectProblem(await send(app, verb, address, JSON.stringify({ note: 'x'.repeat(300_000) })), [413]);
      expect(operation.parameters).toBeDefined();
    }
  });

  it('in paths and queries', async () => {
    for (const { verb, path, operation } of operations) {
      if (
        operation.parameters.some((one) => one.in === 'path' && one.schema && JSON.stringify(one.schema).includes('Id'))
      ) {
        expectProblem(
          await send(
            app,
            verb,
            path.replaceAll(/\{\w+\}/g, 'no-id'),
            verb === 'get' || verb === 'delete' ? undefined : '{}',
          ),
          [400, 415, 428],
        );
      }
      for (const parameter of operation.parameters.filter((one) => one.in === 'query')) {
        const bad =
          parameter.name === 'limit'
            ? ['0', '101', 'x', '1.5']
            : parameter.name === 'cursor'
              ? ['junk', 'x'.repeat(600)]
              : [];
        for (const value of bad) {
          expectProblem(
            await send(app, verb, `${path.replaceAll(/\{\w+\}/g, goodId)}?${parameter.name}=${value}`),
            [400],
          );
        }
        const long = 'x'.repeat(5000);
        const answer = await send(app, verb, `${path.replaceAll(/\{\w+\}/g, goodId)}?${parameter.name}=${long}`);
        expect(answer.status, `${path} ${parameter.name}`).toBeLessThan(500);
      }
    }
  });

  it('in texts that hold NUL, each of them named', async () => {
    for (const { verb, path, operation } of operations) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      if (!schema) continue;
      const { value, strings } = bodyWithNul(schema, components);
      const answer = await send(app, verb, path.replaceAll(/\{\w+\}/g, goodId), JSON.stringify(value));
      expectProblem(answer, [400]);
      const pointers = (JSON.parse(answer.text).errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
      expect(pointers, `${verb} ${path}`).toEqual(expect.arrayContaining(strings));
    }
  });

  it('in paths and queries that hold NUL', async () => {
    for (const { verb, path, operation } of operations) {
      const address = path.replaceAll(/\{\w+\}/g, goodId);
      for (const { name } of operation.parameters.filter((one) => one.in === 'query')) {
        for (const value of ['%00', 'a%00b'])
          expectProblem(await send(app, verb, `${address}?${name}=${value}`), [400]);
      }
      if (path.includes('{') && (verb === 'get' || verb === 'delete')) {
        expectProblem(await send(app, verb, path.replaceAll(/\{\w+\}/g, '%00')), [400, 404]);
      }
    }
  });

  it('without an Idempotency-Key where one is needed', async () => {
    const token = await tokenOf('admin');
    for (const { verb, path } of operations.filter(({ operation }) =>
      operation.parameters.some(({ name }) => name === 'Idempotency-Key'),
    )) {
      const answer = await call(app, `${verb.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, goodId)}`, {
        token,
        body: {},
      });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/header/idempotency-key' }] } });
    }
  });

  it('and what is not there with 404, what cannot be done to it with 405', async () => {
    const [base] = appOf(app).public;
    expectProblem(await send(app, 'get', `${base}/nothing/is/here`), [404]);
    const [first] = operations;
    if (first)
      expectProblem(await send(app, 'put', first.path.replaceAll(/\{\w+\}/g, goodId), '{}'), [404, 405, 400, 412, 428]);
    const malformedPath = await send(app, 'get', `${base}/%E0%A4%A`);
    expect([400, 404]).toContain(malformedPath.status); // an edge may answer it itself
  });
});
