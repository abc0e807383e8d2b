import document from '@eshop/client/openapi.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { ApiDocument, findOperations, operationsOf } from './document.ts';
import { fieldsOf, kindOf, limitsOf } from './schema-words.ts';

it('says what a value is', () => {
  expect(kindOf({ type: 'array', items: { $ref: '#/components/schemas/Order' } })).toBe('list of Order');
  expect(kindOf({ type: 'string', enum: ['a', 'b'] })).toBe('"a" or "b"');
  expect(kindOf({ anyOf: [{ type: 'integer' }, { type: 'null' }] })).toBe('whole number or null');
  expect(kindOf({ type: 'object', additionalProperties: { type: 'string' } })).toBe('map of text');
  expect(kindOf({})).toBe('anything');
});

it('says within which limits', () => {
  expect(limitsOf({ minimum: 1, maximum: 100, default: 20 })).toEqual(['1 to 100', '20 when left out']);
  expect(limitsOf({ minimum: -Number.MAX_SAFE_INTEGER, maxLength: 5 })).toEqual(['at most 5 characters']);
});

it('names the fields of what is inside, and ends where something contains itself', () => {
  const schemas = {
    Tree: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, below: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    },
  } as const;
  expect(
    fieldsOf({ $ref: '#/components/schemas/Tree' }, schemas).map(({ path, required }) => [path, required]),
  ).toEqual([
    ['name', true],
    ['below', false],
  ]);
});

it('reads every operation of the document', () => {
  const { components, ...api } = ApiDocument.parse(document);
  const operations = operationsOf(api);
  expect(operations.length).toBeGreaterThan(70);
  const contents = operations.flatMap(({ requestBody, responses }) => [
    requestBody?.content ?? {},
    ...Object.values(responses).map(({ content = {} }) => content),
  ]);
  for (const { schema } of contents.flatMap((content) => Object.values(content)))
    if (schema) expect(kindOf(schema), JSON.stringify(schema)).not.toBe('');
  const placing = findOperations(operations, { q: 'POST /v1/orders place' });
  expect(placing.map(({ operationId }) => operationId)).toContain('placeOrder');
  const fields = fieldsOf(
    placing[0]?.responses['201']?.content?.['application/json']?.schema ?? {},
    components.schemas,
  );
  expect(fields.map(({ path }) => path)).toContain('lines[].price.amount');
});
