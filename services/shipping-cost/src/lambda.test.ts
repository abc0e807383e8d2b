import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handler } from './lambda.ts';

beforeEach(() => vi.stubEnv('SHIPPING_COST_API_KEY', 'the-key'));
afterEach(() => vi.unstubAllEnvs());

const invoke = (body: string, { isBase64Encoded = false, key = 'the-key' } = {}) =>
  handler({ body, isBase64Encoded, headers: { 'x-api-key': key } } as unknown as APIGatewayProxyEventV2);
const request = JSON.stringify({ toZip: '10001', parcels: [{ fromZip: '10099', vehicleClass: 'car', quantity: 1 }] });

it('quotes the request in a Lambda event', async () => {
  const { statusCode, body } = await invoke(request);
  expect(statusCode).toBe(200);
  expect(JSON.parse(body ?? '').total).toEqual({ amount: 49_900, currency: 'USD' });
});

it('reads a body that the gateway encoded', async () => {
  expect((await invoke(Buffer.from(request).toString('base64'), { isBase64Encoded: true })).statusCode).toBe(200);
});

it.each(['', '{', '{"toZip":"1"}'])('responds with a problem to %j', async (body) => {
  const response = await invoke(body);
  expect(response.statusCode).toBe(400);
  expect(JSON.parse(response.body ?? '').errors).not.toHaveLength(0);
});

it('responds with a problem for a country that is not delivered to, by the setting', async () => {
  const abroad = JSON.stringify({ ...JSON.parse(request), toZip: 'K1A 0B1', toCountry: 'CA' });
  expect((await invoke(abroad)).statusCode).toBe(200);
  vi.stubEnv('SHIPPING_DESTINATIONS', '{}');
  const { statusCode, body } = await invoke(abroad);
  expect(statusCode).toBe(422);
  expect(JSON.parse(body ?? '').errors).toMatchObject([{ pointer: '/toCountry' }]);
});

it.each(['', 'the-kex', 'the-key-and-more'])('quotes nothing with the key %j', async (key) => {
  expect((await invoke(request, { key })).statusCode).toBe(401);
});

it('quotes nothing while no key is set', async () => {
  vi.stubEnv('SHIPPING_COST_API_KEY', '');
  expect((await invoke(request, { key: '' })).statusCode).toBe(401);
});
