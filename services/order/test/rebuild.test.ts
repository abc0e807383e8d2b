import { newId } from '@eshop/contracts/ids';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderCreated, statusEvents } from '../src/domain/order-events.ts';
import type { OrderReadDb } from '../src/store/tables.ts';
import { rebuildSummaries } from '../src/use-cases/rebuild-read-side.ts';
import { openLists, openOrders, orderOf } from './order.ts';

describe('rebuilding the read side', () => {
  let write: Awaited<ReturnType<typeof openOrders>>;
  let read: Awaited<ReturnType<typeof openLists>>;
  beforeAll(async () => {
    [write, read] = await Promise.all([openOrders(), openLists()]);
  });
  beforeEach(async () => {
    await write.db.deleteFrom('orders').execute();
    await sql`truncate order_summaries`.execute(read.db);
  });
  afterAll(() => Promise.all([write.drop(), read.drop()]));

  const place = async (count: number) => {
    const pendingOrders = [];
    for (let at = 0; at < count; at++) pendingOrders.push(await write.pending());
    return pendingOrders;
  };
  const cancel = async (id: string) => {
    const change = await write.changeOrder(id, { action: 'cancel', by: 'ada' });
    if (change.outcome !== 'changed') throw new Error('the order is over');
    const [event] = statusEvents(change.order, 'PENDING_PAYMENT');
    if (event?.topic !== 'order-status-updated') throw new Error('nothing was told');
    await read.summaries.project(event.data as never, 'Ada Rider');
    return change.order;
  };
  const listOrders = async () => (await read.summaries.list({ limit: 100, sort: 'newest' }, { manager: true })).items;
  const indexes = async () =>
    (
      await sql<{ indexname: string }>`
        select indexname from pg_indexes where schemaname = 'public' and indexname like 'order%' order by indexname`.execute(
        read.db,
      )
    ).rows.map(({ indexname }) => indexname);

  it('brings back what it lost, corrects what is wrong, and drops what is not on the write side', async () => {
    const indexesBefore = await indexes();
    const [lostOrder, wrong] = await place(2);
    await read.summaries.project(orderCreated(orderOf(wrong)).data as never, 'Nobody');
    await read.db.updateTable('order_summaries').set({ total: 1, version: 9 }).execute();
    await read.summaries.project({ ...orderCreated(orderOf(lostOrder)).data, orderId: newId() } as never, 'Nobody');
    expect(await rebuildSummaries(read.db, write.orders)).toBe(2);
    const listedOrders = await listOrders();
    expect(listedOrders.map(({ id }) => id).sort()).toEqual([lostOrder?.id, wrong?.id].sort());
    expect(listedOrders).toMatchObject([
      { total: { amount: 3050 }, customer: 'Ada Rider' },
      { total: { amount: 3050 } },
    ]);
    expect(await indexes()).toEqual(indexesBefore);
  });

  it('loses nothing that happens meanwhile, before and after an order was copied', async () => {
    const orders = await place(3);
    const fresh: string[] = [];
    const busy = {
      page: async (after: string, limit: number) => {
        const page = await write.orders.page(after, Math.min(limit, 500));
        for (const { id } of orders) await cancel(id).catch(() => undefined);
        const freshOrder = await write.pending();
        await read.summaries.project(orderCreated(freshOrder).data as never, 'Ada Rider');
        fresh.push(freshOrder.id);
        return page;
      },
    };
    await rebuildSummaries(read.db, busy);
    const states = new Map((await listOrders()).map(({ id, status }) => [id, status]));
    for (const { id } of orders) expect(states.get(id)).toBe('CANCELLED');
    for (const id of fresh) expect(states.get(id)).toBe('PENDING_PAYMENT');
  });

  it('may be killed anywhere and run again; events go on in between', async () => {
    const [order] = await place(1);
    await read.summaries.project(orderCreated(orderOf(order)).data as never, 'Ada Rider');
    const failingCopies = { page: () => Promise.reject(new Error('killed')) };
    await expect(rebuildSummaries(read.db, failingCopies)).rejects.toThrow('killed');
    expect(await listOrders()).toHaveLength(1);
    await cancel(orderOf(order).id);
    expect(await listOrders()).toMatchObject([{ status: 'CANCELLED' }]);
    expect(await rebuildSummaries(read.db, write.orders)).toBe(1);
    expect(await listOrders()).toMatchObject([{ status: 'CANCELLED' }]);
  });

  it('is done by one process at a time', async () => {
    await place(1);
    const otherDatabase = openPostgres<OrderReadDb>(read.url, { max: 2 });
    const slow = {
      page: async (after: string, limit: number) => {
        await expect(rebuildSummaries(otherDatabase.db, write.orders)).rejects.toThrow('already');
        return write.orders.page(after, limit);
      },
    };
    expect(await rebuildSummaries(read.db, slow)).toBe(1);
    await otherDatabase.close();
  });
});
