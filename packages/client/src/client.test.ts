import { expect, expectTypeOf, it } from 'vitest';
import document from '../openapi.json' with { type: 'json' };
import { createClient, type ProblemNames } from './client.ts';

it('names the problems of an operation', () => {
  expectTypeOf<'stock-short'>().toExtend<ProblemNames<'placeOrder'>>();
  expectTypeOf<ProblemNames<'clearCart'>>().toEqualTypeOf<
    'bad-request' | 'unauthorized' | 'too-many-requests' | 'internal' | 'unavailable'
  >();
});

it('types the error of a call by the problems that it returns', async () => {
  const problem = { type: '/problems/wrong-state', title: 'Invalid state', status: 409 };
  const headers = { 'content-type': 'application/problem+json' };
  const client = createClient({
    baseUrl: 'http://api.test',
    fetch: async () => new Response(JSON.stringify(problem), { status: 409, headers }),
  });
  const { error } = await client.POST('/v1/orders/{id}/cancel', { params: { path: { id: 'x' } } });
  expect(error?.type).toBe('/problems/wrong-state');
  expectTypeOf(error?.type).toEqualTypeOf<`/problems/${ProblemNames<'cancelOrder'>}` | undefined>();
});

it('names operations by a verb and a noun', () => {
  const ids = Object.values(document.paths).flatMap((verbs) =>
    Object.values(verbs as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^(?!(?:get|post|put|patch|delete)V\d)[a-z]+[A-Z][A-Za-z]+$/);
});
