import { readdirSync, readlinkSync } from 'node:fs';
import type { AppId } from '@eshop/topology';
import { expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { newGoods } from '../e2e/support/goods.ts';
import { paidOrder } from '../e2e/support/orders.ts';
import { newCustomer } from '../e2e/support/people.ts';
import { kubectl } from './support/pods.ts';

/** The processes of an app's container on this machine, by the folder they work in, which is the image's. */
const processesOf = (app: AppId): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readlinkSync(`/proc/${pid}/cwd`) === `/app/services/${app}`;
      } catch {
        return false; // ended between the two calls
      }
    });

/** The killed ones of the test before may still be on their way up. */
const newAttempt = () =>
  eventually(async () => ({ buyer: await newCustomer(), product: (await newGoods(500)).product }));

it.each(['order', 'warehouse', 'payment', 'product'] as const)(
  '%s lives again after its pod was killed',
  async (app) => {
    const { buyer, product } = await newAttempt();
    const selector = `app.kubernetes.io/name=${app},app.kubernetes.io/component=service`;

    await kubectl.call('delete', 'pod', '--selector', selector, '--grace-period=0', '--force');

    expect((await eventually(() => paidOrder(buyer, product.id))).status).toBe('PAID');
  },
);

it.each(['order', 'warehouse', 'payment'] as const)('%s lives again after its process was killed', async (app) => {
  const { buyer, product } = await newAttempt();
  const processes = processesOf(app);
  expect(processes).not.toEqual([]);

  for (const pid of processes) process.kill(pid, 'SIGKILL');

  expect((await eventually(() => paidOrder(buyer, product.id))).status).toBe('PAID');
  expect(processesOf(app)).not.toEqual(processes);
});
