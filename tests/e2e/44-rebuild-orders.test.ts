import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Order, OrderSummary } from '@eshop/contracts/order';
import { expect, it } from 'vitest';
import { connectPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { place, submitProof } from './support/orders.ts';
import { newCustomer } from './support/people.ts';
import { eshop } from './support/platform.ts';

const rebuild = () => {
  const env = { ...process.env, ...eshop.environments.order };
  return spawn(process.execPath, ['services/order/src/rebuild.ts'], { env, stdio: 'inherit' });
};

it('order lists are made anew while orders come in, also after a rebuild that was killed', async () => {
  const { product } = await newGoods(40);
  const buyer = await newCustomer();
  const ordersBefore: Order[] = [];
  for (let count = 0; count < 3; count++) ordersBefore.push(await place(buyer, { productId: product.id }));
  const list = async () =>
    (
      await expectStatus(
        200,
        call<{ items: OrderSummary[] }>('order', 'GET /v1/orders?limit=100', { token: buyer.token }),
      )
    ).items;
  await eventually(async () => expect(await list()).toHaveLength(3));
  const read = await connectPostgres('order', 'POSTGRES_ORDER_READ_URL');
  await read.query('delete from order_summaries');
  await read.end();

  const killedRebuild = rebuild();
  await pause(300);
  killedRebuild.kill('SIGKILL');
  const during = place(buyer, { productId: product.id });
  const [code] = await once(rebuild(), 'exit');
  expect(code).toBe(0);
  await submitProof(buyer, (await during).id);
  await eventually(async () => {
    const states = new Map((await list()).map(({ id, status }) => [id, status]));
    for (const { id } of ordersBefore) expect(states.get(id)).toBe('PENDING_PAYMENT');
    expect(states.get((await during).id)).toBe('PAYMENT_SUBMITTED');
  });
});
