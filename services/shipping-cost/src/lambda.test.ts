import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, it } from 'vitest';
import { handler } from './lambda.ts';

const invoke = (body: string, isBase64Encoded = false) => handler({ body, isBase64Encoded } as APIGatewayProxyEventV2);
const request = JSON.stringify({ toZip: '10001', parcels: [{ fromZip: '10099', vehicleClass: 'car', quantity: 1 }] });

it('quotes what it is asked in a Lambda event', async () => {
  const { statusCode, body } = await invoke(request);
  expect(statusCode).toBe(200);
  expect(JSON.parse(body ?? '').total).toEqual({ amount: 49_900, currency: 'USD' });
});

it('reads a body that the gateway encoded', async () => {
  expect((await invoke(Buffer.from(request).toString('base64'), true)).statusCode).toBe(200);
});

it.each(['', '{', '{"toZip":"1"}'])('answers a problem to %j', async (body) => {
  const answer = await invoke(body);
  expect(answer.statusCode).toBe(400);
  expect(JSON.parse(answer.body ?? '').errors).not.toHaveLength(0);
});
