import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRepository } from '../../tools/dev/platform/repository.ts';
import { openStores, type Stores } from '../../tools/ops/audit/stores.ts';
import { backUpPostgres } from '../e2e/support/backup.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { stockOf } from '../e2e/support/goods.ts';
import { tryPlace } from '../e2e/support/orders.ts';
import { ordersAround, statesOf } from '../e2e/support/orders-around.ts';
import { eshop } from '../e2e/support/platform.ts';
import { kubectl } from './support/pods.ts';

let stores: Stores;
beforeAll(() => {
  stores = openStores(eshop.environments, eshop.urls.product);
});
afterAll(() => stores.close());

const deployment = 'deployment/warehouse';
const scale = (replicas: number) => kubectl.call('scale', deployment, `--replicas=${replicas}`);
const pods = ['pod', '--selector', 'app.kubernetes.io/name=warehouse,app.kubernetes.io/component=service'];

/** Runs the command of the runbook; calls `start` when it says that the app may start. Throws when it fails. */
const afterRestore = async (since: Date, start: () => Promise<unknown>) => {
  const args = [
    inRepository('tools', 'ops', 'commands', 'after-restore.ts'),
    'warehouse',
    '--since',
    since.toISOString(),
  ];
  const child = spawn(process.execPath, [...args, '--cluster'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const output: string[] = [];
  let startup: Promise<unknown> = Promise.resolve();
  createInterface({ input: child.stdout }).on('line', (line) => {
    output.push(line);
    if (/start (it|\w+), if it is stopped/.test(line)) startup = start();
  });
  const [code] = await once(child, 'close');
  await startup;
  expect([code, output.at(-1)]).toEqual([0, 'warehouse is restored: everything adds up.']);
};

it('warehouse is repaired after a restore, and does not sell again what was sold since', async () => {
  const orders = await ordersAround(stores, () => backUpPostgres('warehouse', 'POSTGRES_WAREHOUSE_URL'));
  const stockBefore = await stockOf(orders.product.id);
  const replicas = await kubectl.call('get', deployment, '--output', 'jsonpath={.spec.replicas}');

  await scale(0);
  await kubectl.call('wait', ...pods, '--for=delete', '--timeout=120s');
  await orders.backup.restore();
  await afterRestore(orders.backup.madeAt, () => scale(Number(replicas)));
  await kubectl.call('rollout', 'status', deployment, '--timeout=120s');

  // The edge knows no route to warehouse until it has seen the new pods' endpoints.
  await eventually(async () => expect(await stockOf(orders.product.id)).toEqual(stockBefore));
  expect((await tryPlace(orders.buyer, { productId: orders.last.product.id })).status).toBe(409);
  expect(await statesOf(orders)).toEqual(orders.expected);
});
