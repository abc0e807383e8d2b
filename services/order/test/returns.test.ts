import { newId } from '@eshop/contracts/ids';
import type { RecordReturn } from '@eshop/contracts/order';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecordReturn, type RecordOrderReturn } from '../src/use-cases/record-return.ts';
import { openOrders } from './order.ts';
import { usd } from './other-services.ts';

const ann = { id: 'ann', name: 'ann' };

describe('returns of a delivered order', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  let record: RecordOrderReturn;
  beforeAll(async () => {
    fixture = await openOrders();
    record = createRecordReturn(fixture.transact);
  });
  afterAll(() => fixture.drop());

  /** An order of three units from two warehouses, at version 4. */
  const deliveredOrder = async () => {
    const { id, lines } = await fixture.pending();
    for (const action of ['approve', 'ship', 'confirmDelivery'] as const)
      await fixture.changeOrder(id, { action, by: 'eve' });
    return { orderId: id, line: lines[0] ?? expect.fail('no line') };
  };
  const returnOf = (productId: string, quantity: number, more: Partial<RecordReturn> = {}): RecordReturn => ({
    lines: [{ productId, quantity, restock: true }],
    reason: 'scratched',
    refund: usd(1000),
    ...more,
  });

  it('are kept with the order, and announced to stock, payment and sales', async () => {
    const { orderId, line } = await deliveredOrder();
    const order = await record({
      orderId,
      requested: returnOf(line.productId, 3),
      by: ann,
      key: newId(),
      seenVersion: 4,
    });
    expect(order).toMatchObject({
      status: 'DELIVERED',
      version: 5,
      returns: [{ by: 'ann', reason: 'scratched', refund: usd(1000), lines: [{ name: 'Falcon', quantity: 3 }] }],
    });
    expect(JSON.stringify(order)).not.toContain('units');
    const [near, far] = line.allocations;
    const events = (await fixture.announced(orderId)).filter(({ data }) => data.version === 5);
    expect(events.find(({ topic }) => topic === 'order-returned')?.data).toMatchObject({
      refund: usd(1000),
      returned: [
        { warehouseId: near?.warehouseId, quantity: 2, restock: true },
        { warehouseId: far?.warehouseId, quantity: 1, restock: true },
      ],
    });
    expect(events.find(({ topic }) => topic === 'sale-created')?.data).toMatchObject({
      kind: 'return',
      facts: [
        { quantity: -2, cost: usd(600) },
        { quantity: -1, cost: usd(600) },
      ],
    });
  });

  it('are never recorded by who placed the order', async () => {
    const { orderId, line } = await deliveredOrder();
    const request = { orderId, requested: returnOf(line.productId, 1), key: newId(), seenVersion: 4 };
    await expect(record({ ...request, by: { id: 'ada', name: 'ada' } })).rejects.toMatchObject({
      problem: { status: 403, type: '/problems/own-order' },
    });
    expect((await fixture.orders.get(orderId))?.returns).toEqual([]);
  });

  it('lose what the units cost when they cannot be sold again', async () => {
    const { orderId, line } = await deliveredOrder();
    const lines = [{ productId: line.productId, quantity: 1, restock: false }];
    await record({ orderId, requested: returnOf('', 1, { lines }), by: ann, key: newId(), seenVersion: 4 });
    const sale = (await fixture.announced(orderId)).at(-1)?.data;
    expect(sale).toMatchObject({ facts: [{ quantity: -1, price: usd(1000), cost: usd(0) }] });
  });

  it('are recorded once for a key, however concurrently it comes', async () => {
    const { orderId, line } = await deliveredOrder();
    const request = { orderId, requested: returnOf(line.productId, 1), by: ann, key: newId(), seenVersion: 4 };
    const orders = await Promise.all([record(request), record(request), record(request)]);
    orders.push(await record(request));
    expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(1);
    expect((await fixture.orders.get(orderId))?.returns).toHaveLength(1);
    await expect(
      record({ ...request, requested: returnOf(line.productId, 2) }),
      'the key with another body',
    ).rejects.toMatchObject({ problem: { status: 422 } });
  });

  it('are refused when they are of another version, too much, or of an order that is not delivered', async () => {
    const { orderId, line } = await deliveredOrder();
    const attempt = (body: RecordReturn, seenVersion = 4, id = orderId) =>
      record({ orderId: id, requested: body, by: ann, key: newId(), seenVersion });
    const firstReturn = returnOf(line.productId, 1);
    await expect(attempt(firstReturn, 3)).rejects.toMatchObject({ problem: { status: 412, current: { version: 4 } } });
    await expect(attempt(returnOf(line.productId, 4))).rejects.toMatchObject({
      problem: { status: 409, lines: [{ requested: 4, returnable: 3 }] },
    });
    await expect(attempt({ ...firstReturn, refund: usd(3051) })).rejects.toMatchObject({
      problem: { status: 409, refundable: usd(3050) },
    });
    await expect(attempt(firstReturn, 1, newId())).rejects.toMatchObject({ problem: { status: 404 } });
    const { id: pending } = await fixture.pending();
    await expect(attempt(firstReturn, 1, pending)).rejects.toMatchObject({ problem: { status: 409 } });
    await attempt(returnOf(line.productId, 2, { refund: usd(3000) }));
    await expect(attempt(returnOf(line.productId, 2), 5)).rejects.toMatchObject({ problem: { status: 409 } });
    await expect(attempt({ ...firstReturn, refund: usd(51) }, 5)).rejects.toMatchObject({ problem: { status: 409 } });
    await attempt({ ...firstReturn, refund: usd(50) }, 5);
    const order = await fixture.orders.get(orderId);
    expect(order?.returns).toHaveLength(2);
    expect(order?.returns[0]?.at).not.toBe(order?.returns[1]?.at);
  });
});
