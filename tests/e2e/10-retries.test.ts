import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppId } from '@eshop/topology';
import { expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { whileFrozen } from './support/frozen.ts';
import { newGoods } from './support/goods.ts';
import { place } from './support/orders.ts';
import { newCustomer, type Person } from './support/people.ts';
import { eshop } from './support/platform.ts';

/** Calls an app as another one does, through both sidecars, in the name of a user. */
const callFrom = async (from: AppId, to: AppId, operation: string, { token }: Person) => {
  const [method = 'GET', path = ''] = operation.split(' ');
  const headers = { 'dapr-app-id': to, 'dapr-api-token': eshop.tokens.dapr, authorization: `Bearer ${token}` };
  return (await fetch(`${eshop.sidecarUrls[from]}${path}`, { method, headers })).status;
};

const requestsIn = (app: AppId, path: string) =>
  readFileSync(join(eshop.logs, `${app}.log`), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"msg":"request"') && line.includes(`"path":"${path}"`)).length;

it('no sidecar repeats a call that answered 503, because it cannot know whether that may run twice', async () => {
  const { product } = await newGoods(1);
  const buyer = await newCustomer();
  const { id } = await place(buyer, { productId: product.id });
  const path = `/v1/orders/${id}/cancel`;
  const status = await whileFrozen('payment', () => callFrom('customer', 'order', `POST ${path}`, buyer));
  expect(status).toBe(503);
  await eventually(async () => expect(requestsIn('order', path)).toBeGreaterThan(0));
  expect(requestsIn('order', path)).toBe(1);
});
