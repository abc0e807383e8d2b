import { newId } from '@eshop/contracts/ids';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderCreated, statusEvents } from '../src/domain/order-events.ts';
import type { OrderReadDb } from '../src/store/tables.ts';
import { rebuildSummaries } from '../src/use-cases/rebuild-read-side.ts';
import { known, openLists, openOrders } from './order.ts';

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
    const placed = [];
    for (let at = 0; at < count; at++) placed.push(await write.pending());
    return placed;
  };
  const cancel = async (id: string) => {
    const changed = await write.changeOrder(id, { action: 'cancel', by: 'ada' });
    if (changed.outcome !== 'changed') throw new Error('the order is over');
    const [event] = statusEvents(changed.order, 'PENDING_PAYMENT');
    if (event?.topic !== 'order-status-updated') throw new Error('nothing was told');
    await read.summaries.project(event.data as never, 'Ada Rider');
    return changed.order;
  };
  const listed = async () => (await read.summaries.list({ limit: 100, sort: 'newest' }, { manager: true })).items;
  const indexes = async () =>
    (
      await sql<{ indexname: string }>`
        select indexname from pg_indexes where schemaname = 'public' and indexname like 'order%' order by indexname`.execute(
        read.db,
      )
    ).rows.map(({ indexname }) => indexname);

  it('brings back what it lost, corrects what is wrong, and drops what is not on the write side', async () => {
    const before = await indexes();
    const [lost, wrong] = await place(2);
    await read.summaries.project(orderCreated(known(wrong)).data as never, 'Nobody');
    await read.db.updateTable('order_summaries').set({ total: 1, version: 9 }).execute();
    await read.summaries.project({ ...orderCreated(known(lost)).data, orderId: newId() } as never, 'Nobody');
    expect(await rebuildSummaries(read.db, write.orders)).toBe(2);
    const all = await listed();
    expect(all.map(({ id }) => id).sort()).toEqual([lost?.id, wrong?.id].sort());
    expect(all).toMatchObject([{ total: { amount: 3050 }, customer: 'Ada Rider' }, { total: { amount: 3050 } }]);
    expect(await indexes()).toEqual(before);
  });

  it('loses nothing that happens meanwhile, before and after an order was copied', async () => {
    const orders = await place(3);
    const fresh: string[] = [];
    const busy = {
      page: async (after: string, limit: number) => {
        const page = await write.orders.page(after, Math.min(limit, 500));
        for (const { id } of orders) await cancel(id).catch(() => undefined);
        const placed = await write.pending();
        await read.summaries.project(orderCreated(placed).data as never, 'Ada Rider');
        fresh.push(placed.id);
        return page;
      },
    };
    await rebuildSummaries(read.db, busy);
    const states = new Map((await listed()).map(({ id, status }) => [id, status]));
    for (const { id } of orders) expect(states.get(id)).toBe('CANCELLED');
    for (const id of fresh) expect(states.get(id)).toBe('PENDING_PAYMENT');
  });

  it('may be killed anywhere and run again; events go on in between', async () => {
    const [order] = await place(1);
    await read.summaries.project(orderCreated(known(order)).data as never, 'Ada Rider');
    const killed = { page: () => Promise.reject(new Error('killed')) };
    await expect(rebuildSummaries(read.db, killed)).rejects.toThrow('killed');
    expect(await listed()).toHaveLength(1);
    await cancel(known(order).id);
    expect(await listed()).toMatchObject([{ status: 'CANCELLED' }]);
    expect(await rebuildSummaries(read.db, write.orders)).toBe(1);
    expect(await listed()).toMatchObject([{ status: 'CANCELLED' }]);
  });

  it('is done by one process at a time', async () => {
    await place(1);
    const other = openPostgres<OrderReadDb>(read.url, { max: 2 });
    const slow = {
      page: async (after: string, limit: number) => {
        await expect(rebuildSummaries(other.db, write.orders)).rejects.toThrow('already');
        return write.orders.page(after, limit);
      },
    };
    expect(await rebuildSummaries(read.db, slow)).toBe(1);
    await other.close();
  });
});
