import type { Transact } from '@eshop/service-kit/outbox/transact';
import { salesOf } from '../domain/order-events.ts';
import type { OrderStore } from '../store/orders.ts';
import type { OrderWriteDb } from '../store/tables.ts';

const batchSize = 200;

/** How far the republishing is: the last order of a batch, and the ids of the events that it put into the outbox. */
interface RepublishedSales {
  last: string;
  eventIds: string[];
}

/**
 * Publishes the sales of the next orders after `after` once more, as new events of the same facts; undefined at the end.
 * Repeated facts change nothing, so it may start over after it was interrupted. Two queries and a commit.
 */
export type RepublishSales = (after: string) => Promise<RepublishedSales | undefined>;

/** Creates the republishing of sales. */
export const createRepublishSales =
  (orders: Pick<OrderStore, 'page'>, transact: Transact<OrderWriteDb>): RepublishSales =>
  async (after) => {
    const page = await orders.page(after, batchSize);
    const last = page.at(-1)?.id;
    if (!last) return undefined;
    const events = page.flatMap(salesOf);
    await transact(async (_, emit) => emit(...events));
    return { last, eventIds: events.map(({ data }) => data.eventId) };
  };
