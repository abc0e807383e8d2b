import { newId } from '@eshop/contracts/ids';
import { OrderListQuery, SearchOrders } from '@eshop/contracts/order';
import { addToAuditLog, sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createListOrders } from '../src/use-cases/list-orders.ts';
import { openLists, openOrders } from './order.ts';

describe('a search of orders by a customer’s name', () => {
  let orders: Awaited<ReturnType<typeof openOrders>>;
  let read: Awaited<ReturnType<typeof openLists>>;
  const manager = { id: 'boss', username: 'boss', roles: [], may: () => true };
  beforeAll(async () => {
    [orders, read] = await Promise.all([openOrders(), openLists()]);
  });
  afterAll(async () => {
    await Promise.all([orders.drop(), read.drop()]);
  });
  const list = () =>
    createListOrders({
      summaries: read.summaries,
      addToAuditLog: (entry) => addToAuditLog(orders.db, entry),
    });
  const entries = async () =>
    (await sqlAuditLog(orders.db, 'order').list({ limit: 10 })).items.map(({ action, resource, after }) => ({
      action,
      resource,
      after,
    }));
  const placedBy = async (customer: string) => {
    const orderId = newId();
    const price = { amount: 1000, currency: 'USD' };
    const event = {
      eventId: newId(),
      version: 1,
      occurredAt: '2026-11-01T09:30:00.000Z',
      orderId,
      number: `ES-${orderId.slice(-8)}`,
      userId: 'ada',
      status: 'PENDING_PAYMENT' as const,
      lines: [{ productId: newId(), name: 'Falcon', quantity: 1, price, lineTotal: price }],
      total: price,
      paymentDeadline: '2026-11-01T09:40:00.000Z',
      createdAt: '2026-11-01T09:30:00.123Z',
      cartId: null,
    };
    await read.summaries.project(event, customer);
    return { id: orderId, number: event.number };
  };

  it('finds the order whether the name stands in the address or in the body, and leaves an entry either way', async () => {
    const customer = `Zoë O’Connor ${newId().slice(-8)}`;
    const { id } = await placedBy(customer);
    const spelling = customer.replace('Zoë', 'Zoe\u0308').replace('’', "'");
    for (const query of [OrderListQuery.parse({ q: spelling }), SearchOrders.parse({ q: spelling })])
      expect((await list()(manager, query)).items).toMatchObject([{ id, customer }]);
    const searchEntry = {
      action: 'order.searched',
      resource: { type: 'order', id },
      after: { found: 1, orders: [id] },
    };
    expect(await entries()).toEqual([searchEntry, searchEntry]);
  });

  it('is in the audit log with the orders that it showed, and without the name', async () => {
    const customer = `Zoe ${newId().slice(-8)}`;
    const { id } = await placedBy(customer);
    const { items } = await list()(manager, SearchOrders.parse({ q: customer, status: ['PENDING_PAYMENT'] }));
    expect(items).toMatchObject([{ id, customer }]);
    await list()(manager, SearchOrders.parse({ q: customer, export: true }));
    await list()(manager, SearchOrders.parse({}));
    const writtenEntries = (await entries()).slice(0, 2);
    expect(writtenEntries).toEqual([
      { action: 'order.exported', resource: { type: 'order', id: '*' }, after: { byText: true } },
      { action: 'order.searched', resource: { type: 'order', id }, after: { found: 1, orders: [id] } },
    ]);
    expect(JSON.stringify(writtenEntries)).not.toContain('Zoe');
  });

  it('leaves an entry for each page of an export, whose cursor anybody can make up', async () => {
    const customer = `Zoe ${newId().slice(-8)}`;
    const { id } = await placedBy(customer);
    const last = { at: '9999-12-31T00:00:00.000Z', id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' };
    const cursor = Buffer.from(JSON.stringify(last)).toString('base64url');
    const { items } = await list()(manager, SearchOrders.parse({ q: customer, export: true, cursor }));
    expect(items).toMatchObject([{ id }]);
    expect((await entries())[0]).toMatchObject({ action: 'order.searched', after: { orders: [id] } });
  });

  it('shows nothing when it cannot be written down', async () => {
    const failing = () => Promise.reject(new Error('no audit log'));
    const listUnaudited = createListOrders({ summaries: read.summaries, addToAuditLog: failing });
    for (const more of [{}, { export: true }])
      await expect(listUnaudited(manager, SearchOrders.parse({ q: 'Zoe', ...more }))).rejects.toThrow('no audit log');
  });
});
