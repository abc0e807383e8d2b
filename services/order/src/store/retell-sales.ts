import type { Transact } from '@eshop/service-kit/outbox/transact';
import { salesOf } from '../domain/order.ts';
import type { OrderStore } from './orders.ts';
import type { OrderWriteDb } from './tables.ts';

const batch = 200;

/** Where a telling stands: the last order it came to, and the ids of the events that it put into the outbox. */
export interface Told {
  last: string;
  eventIds: string[];
}

/**
 * Tells the sales of the next orders after `after` once more, as new events of the same facts; undefined at the end. What
 * is told twice changes nothing, so a telling that broke off may begin again. Two queries and a commit.
 */
export const createRetellSales =
  (orders: Pick<OrderStore, 'page'>, transact: Transact<OrderWriteDb>) =>
  async (after: string): Promise<Told | undefined> => {
    const page = await orders.page(after, batch);
    const last = page.at(-1)?.id;
    if (!last) return undefined;
    const events = page.flatMap(salesOf);
    await transact(async (_, emit) => emit(...events));
    return { last, eventIds: events.map(({ data }) => data.eventId) };
  };
