import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Order } from '@eshop/contracts/order';
import { afterAll, expect, it } from 'vitest';
import { inRepository } from '../../tools/dev/platform/repository.ts';
import { audit } from '../../tools/ops/audit/audit.ts';
import { readLedger } from '../../tools/ops/audit/ledger.ts';
import { openPlatformStores } from '../../tools/ops/audit/which-platform.ts';
import { deploy } from '../../tools/ops/cluster/deploy.ts';
import { newGoods } from '../e2e/support/goods.ts';
import { newCustomer } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { buying, persistently, startShoppers } from './support/load.ts';
import { kubectl } from './support/pods.ts';

const run = promisify(execFile);

/** The environment's components with one file edited: the broker's. */
const components = mkdtempSync(join(tmpdir(), 'eshop-components-'));
cpSync(inRepository('dapr-components', 'local'), components, { recursive: true });
afterAll(() => rmSync(components, { recursive: true }));

const swapTo = async (broker: string) => {
  cpSync(inRepository('dapr-components', 'brokers', broker, 'pubsub.yaml'), join(components, 'pubsub.yaml'));
  const environment = { ...process.env, ESHOP_COMPONENTS: components };
  await run(process.execPath, [inRepository('cdk8s', 'main.ts'), 'local'], { env: environment });
  await deploy({ environment: 'local', kubectl });
};

it.each(['rabbitmq', 'gcp-pubsub', 'redis'])(
  'the broker becomes %s while orders come in, and none is lost',
  async (broker) => {
    const startTime = new Date();
    const { product } = await newGoods(5000);
    const orders: Order[] = [];
    const shoppers = startShoppers(
      persistently(buying(await newCustomer(), product.id, (order) => orders.push(order))),
    );

    await swapTo(broker);
    const { failures } = await shoppers.stop();
    const { stores, close } = await openPlatformStores({ cluster: true, namespace: kubectl.namespace });
    for (const outbox of Object.values(stores.outboxes)) await outbox.resend(startTime);
    const findings = await audit(stores, { ledger: readLedger(eshop.ledger), settleMs: 120_000 });
    await close();

    expect(findings).toEqual([]);
    expect(failures).toEqual([]);
    expect(orders.length).toBeGreaterThan(10);
  },
  1_200_000,
);
