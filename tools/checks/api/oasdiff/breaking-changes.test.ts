import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.ts';
import { findOasdiff } from './resolve.ts';

/** `npm test` builds one in an earlier stage, where there is Go. */
const oasdiff = findOasdiff();

const text = { type: 'string' };
const documentOf = ({
  operationId = 'getOrder',
  required = ['id'],
  problems = ['/problems/not-found'],
  more = {},
}) => ({
  openapi: '3.1.0',
  info: { title: 'test', version: '1' },
  paths: {
    '/v1/orders/{id}': {
      get: {
        operationId,
        parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
        responses: {
          200: {
            description: 'Success',
            content: {
              'application/json': {
                schema: { type: 'object', required, properties: { id: text, number: text, ...more } },
              },
            },
          },
          404: {
            description: 'Not found',
            content: {
              'application/problem+json': {
                schema: { allOf: [{ type: 'object', properties: { type: { type: 'string', enum: problems } } }] },
              },
            },
          },
        },
      },
    },
  },
});
const releasedDocument = documentOf({ required: ['id', 'number'] });
const changesOf = (current: object) => breakingChanges(oasdiff ?? '', releasedDocument, current);

describe.runIf(oasdiff)('a change of the API', () => {
  it('is fine when it is none, or adds a field or a kind of problem', async () => {
    expect(await changesOf(releasedDocument)).toEqual([]);
    const problems = ['/problems/not-found', '/problems/order-gone'];
    expect(await changesOf(documentOf({ required: ['id', 'number'], problems, more: { note: text } }))).toEqual([]);
  });

  it.each([
    ['removes an operation', { ...releasedDocument, paths: {} }, 'api-path-removed'],
    ['renames an operation', documentOf({ required: ['id', 'number'], operationId: 'readOrder' }), 'api-operation-id'],
    ['makes a field optional', documentOf({ required: ['id'] }), 'response-property-became-optional'],
    [
      'changes the type of a field',
      documentOf({ required: ['id', 'number'], more: { number: { type: 'integer' } } }),
      'type-changed',
    ],
  ])('breaks clients when it %s', async (_, current, id) => {
    expect((await changesOf(current)).join()).toContain(id);
  });
});
