import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './support/faults.ts';
import type { Schema } from './support/nul.ts';
import { forEach, type Operation, operationsOf, services } from './support/operations.ts';
import { tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

const id = '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11';

const send = async ({ app, verb, path }: Operation, query: string, body: unknown) => {
  const response = await fetch(`${eshop.urls[app]}${path.replaceAll(/\{\w+\}/g, id)}${query}`, {
    method: verb,
    redirect: 'manual',
    headers: {
      authorization: `Bearer ${await tokenOf('admin')}`,
      'idempotency-key': 'bad-fields-test',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
};

/** A 400 that names the field, or what it stands in. */
const expectNamed = (answer: Awaited<ReturnType<typeof send>>, pointer: string, what: string) => {
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBe(400);
  expect(answer.type, what).toContain('application/problem+json');
  const errors: { pointer: string }[] = JSON.parse(answer.text).errors ?? [];
  const isNamed = errors.some((error) => error.pointer.startsWith(pointer) || pointer.startsWith(error.pointer));
  expect(isNamed, `${what} is not named in ${answer.text.slice(0, 500)}`).toBe(true);
};

describe.each(services)('%s names every field', (app) => {
  let operations: Operation[] = [];
  let components: Record<string, Schema> = {};
  beforeAll(async () => {
    ({ operations, components } = await operationsOf(app));
  });

  it('of a body that is missing, of another type, too long, out of range, unknown or holds NUL', () =>
    forEach(operations, async (operation) => {
      if (!operation.body) return;
      for (const { pointer, fault, body } of faultsOf(operation.body, components)) {
        const description = `${operation.verb} ${operation.path} ${pointer} ${fault}`;
        expectNamed(await send(operation, '', body), pointer, description);
      }
    }));

  it('of a query that is out of its bounds', () =>
    forEach(operations, async (operation) => {
      for (const { name, schema } of operation.parameters.filter((one) => one.in === 'query')) {
        for (const value of badValues(schema)) {
          const description = `${operation.verb} ${operation.path}?${name}=${value.slice(0, 20)}`;
          const body = operation.body && {};
          expectNamed(await send(operation, `?${name}=${value}`, body), `/query/${name}`, description);
        }
      }
    }));

  it('of a query that is needed', () =>
    forEach(operations, async (operation) => {
      for (const { name, required, in: place } of operation.parameters) {
        if (place !== 'query' || !required) continue;
        expectNamed(await send(operation, '', undefined), `/query/${name}`, `${operation.path} without ${name}`);
      }
    }));
});

const isNumber = ({ type }: Schema) => type === 'integer' || type === 'number';

const badValues = (schema: Schema): string[] => {
  if (isNumber(schema)) return ['x', '99999999999999999999', '%00', ...((schema.minimum ?? -1) >= 0 ? ['-1'] : [])];
  if (schema.enum) return ['no-such-value', '%00'];
  return schema.type === 'string' ? ['a%00b', 'x'.repeat(9000)] : [];
};
