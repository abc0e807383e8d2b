import { setTimeout as pause } from 'node:timers/promises';
import { withOutbox } from '@eshop/service-kit/outbox/transact';
import type { Queries } from '@eshop/service-kit/sql/dialect';
import type { Kysely } from 'kysely';
import { createOrderStore, createRepublishSales, type OrderWriteDb } from '../../services/order/tooling.ts';
import { createRetold, type SalesDb } from '../../services/sales-report/tooling.ts';
import type { Stores } from './audit/stores.ts';

const firstId = '00000000-0000-0000-0000-000000000000';
const patienceMs = 120_000;

/**
 * Lets order tell every sale once more and takes out of the report what nobody told; returns how many of each. Throws when
 * the report does not take what it is told.
 */
export const rebuildSales = async (
  stores: Pick<Stores, 'write' | 'sales'>,
  report: (text: string) => void,
): Promise<{ sales: number; gone: number }> => {
  const write = stores.write as unknown as Kysely<OrderWriteDb>;
  // The service's own relays send what is told, at their next look into the outbox.
  const transact = withOutbox(write, { wake: () => undefined });
  const republish = createRepublishSales(createOrderStore(write), transact);
  const retold = createRetold(stores.sales as unknown as Queries<SalesDb>);
  const startTime = await retold.now();
  let sales = 0;
  for (let batch = await republish(firstId); batch; batch = await republish(batch.last)) {
    await allTaken(retold, batch.eventIds);
    sales += batch.eventIds.length;
    report(`${sales} sales told and taken`);
  }
  return { sales, gone: await retold.removeUntold(startTime) };
};

/** A batch is waited for before the next is told, so that the broker is never flooded and nothing is taken out too early. */
const allTaken = async (retold: ReturnType<typeof createRetold>, eventIds: readonly string[]) => {
  const deadline = Date.now() + patienceMs;
  while ((await retold.taken(eventIds)) < eventIds.length) {
    if (Date.now() > deadline) throw new Error('the report does not take what it is told: is the platform running?');
    await pause(200);
  }
};
