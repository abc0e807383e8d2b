import { withOutbox } from '@eshop/service-kit/outbox/transact';
import type { Kysely } from 'kysely';
import {
  createChangeOrder,
  createOrderStore,
  type OrderWriteDb,
  type StoredOrder,
} from '../../../services/order/tooling.ts';
import type { Stores } from '../audit/stores.ts';

const batch = 200;
export const firstId = '00000000-0000-0000-0000-000000000000';
/** An order changes a handful of times in its life, so that this many rounds are never needed. */
const maxRounds = 10;

/** The write side of a running platform; its own relay sends what is announced, at its next look into the outbox. */
export const openOrders = ({ write }: Pick<Stores, 'write'>) => {
  const db = write as unknown as Kysely<OrderWriteDb>;
  const transact = withOutbox(db, { wake: () => undefined });
  return { db, transact, orders: createOrderStore(db), changeOrder: createChangeOrder(transact) };
};

/**
 * Brings something up to every placed order, page by page. Orders that change meanwhile are given to it again: their own
 * events may have been processed before it saw them.
 */
export const forEachOrderPage = async (
  stores: Pick<Stores, 'write'>,
  work: (orders: readonly StoredOrder[]) => Promise<void>,
): Promise<void> => {
  const { orders } = openOrders(stores);
  for (let lastId = firstId; ; ) {
    const page = await orders.page(lastId, batch);
    let pending: StoredOrder[] = page;
    for (let round = 0; pending.length > 0 && round < maxRounds; round++) {
      await work(pending);
      pending = await orders.changedSince(pending.map(({ id, version }) => ({ orderId: id, version })));
    }
    if (page.length < batch) return;
    lastId = page.at(-1)?.id ?? lastId;
  }
};
