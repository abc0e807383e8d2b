import type { Kysely } from 'kysely';
import { copiesOf, copyBatchSize, createCopies } from '../store/copies.ts';
import type { OrderStore } from '../store/orders.ts';
import {
  addToNextSummaries,
  analyzeNextSummaries,
  createNextSummaries,
  swapSummaries,
  withRebuildLock,
} from '../store/summary-rebuild.ts';
import type { OrderReadDb, OrderWriteDb } from '../store/tables.ts';

type Orders = Pick<OrderStore, 'page'>;

const batchSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/**
 * Rebuilds the summaries of the read side from the write side, while lists are read and events arrive, and returns how many
 * orders it then holds. A table beside the one in use is filled; until it takes its place, in one transaction, a trigger
 * carries every event's change over to it. Killed anywhere it may run again. Throws when another rebuild is in progress.
 */
export const rebuildSummaries = (read: Kysely<OrderReadDb>, orders: Orders): Promise<number> =>
  withRebuildLock(read, async (connection) => {
    await connection.transaction().execute(createNextSummaries);
    const count = await copyOrders(connection, orders);
    await analyzeNextSummaries(connection);
    await connection.transaction().execute(swapSummaries);
    return count;
  });

const copyOrders = async (read: Kysely<OrderReadDb>, orders: Orders): Promise<number> => {
  let count = 0;
  for (let lastId = firstId; ; ) {
    const page = await orders.page(lastId, batchSize);
    await addToNextSummaries(read, page);
    count += page.length;
    if (page.length < batchSize) return count;
    lastId = page.at(-1)?.id ?? lastId;
  }
};

/** Copies every placed order again, for a read side that lost its copies. Returns how many there are. */
export const rebuildCopies = async (read: Kysely<OrderReadDb>, write: Kysely<OrderWriteDb>): Promise<number> => {
  const copies = createCopies(read);
  let count = 0;
  for (let lastId = firstId; ; ) {
    const page = await copiesOf(write, lastId);
    await copies.save(page);
    count += page.length;
    if (page.length < copyBatchSize) return count;
    lastId = page.at(-1)?.id ?? lastId;
  }
};
