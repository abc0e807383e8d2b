import { newId } from '@eshop/contracts/ids';
import { Poison } from '@eshop/service-kit/events/subscription';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { purgeReservations } from '../src/store/reservations.ts';
import { openWarehouse, orderNews, staff } from './warehouse.ts';

describe('reservations that follow their orders', () => {
  let shop: Awaited<ReturnType<typeof openWarehouse>>;
  let near: string;
  let far: string;
  beforeAll(async () => {
    shop = await openWarehouse();
    near = await shop.warehouse('10001');
    far = await shop.warehouse('90001');
  });
  afterAll(async () => {
    expect(await shop.unbalanced()).toEqual([]);
    expect(shop.retries(), 'no deadlock was ever broken').toBe(0);
    await shop.drop();
  });

  const hold = (orderId: string, quantity: number, productId: string) =>
    shop.reserve(orderId, { toZip: '10002', items: [{ productId, quantity }] });

  it.each([
    [
      'DELIVERED',
      [
        ['PENDING_PAYMENT', 'PAYMENT_SUBMITTED'],
        ['PAYMENT_SUBMITTED', 'PAID'],
        ['PAID', 'SHIPPED'],
        ['SHIPPED', 'DELIVERED'],
      ],
      { onHand: 7, reserved: 0 },
    ],
    [
      'FAILED after shipping',
      [
        ['PAYMENT_SUBMITTED', 'PAID'],
        ['PAID', 'SHIPPED'],
        ['SHIPPED', 'FAILED'],
      ],
      { onHand: 7, reserved: 0 },
    ],
    [
      'FAILED before shipping',
      [
        ['PAYMENT_SUBMITTED', 'PAID'],
        ['PAID', 'FAILED'],
      ],
      { onHand: 10, reserved: 0 },
    ],
    ['PAID', [['PAYMENT_SUBMITTED', 'PAID']], { onHand: 10, reserved: 3 }],
    [
      'CANCELLED',
      [
        ['PENDING_PAYMENT', 'PAYMENT_SUBMITTED'],
        ['PAYMENT_SUBMITTED', 'CANCELLED'],
      ],
      { onHand: 10, reserved: 0 },
    ],
    ['REJECTED', [['PAYMENT_SUBMITTED', 'REJECTED']], { onHand: 10, reserved: 0 }],
    ['EXPIRED', [['PENDING_PAYMENT', 'EXPIRED']], { onHand: 10, reserved: 0 }],
  ] as const)(
    'end right for an order that is %s, in whatever order and however often its news comes',
    async (_, steps, end) => {
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(
            [...steps, ...steps].map((step, at) => [step, at % steps.length] as const),
            { minLength: steps.length * 2 },
          ),
          async (deliveries) => {
            const product = await shop.product({ [near]: 10 });
            const order = newId();
            await hold(order, 3, product);
            const orderEvents = steps.map(([from, status], at) => orderNews(order, from, status, at + 2));
            for (const [, at] of deliveries) await shop.deliver(orderEvents[at]);
            expect(await shop.level(product)).toEqual(end);
          },
        ),
        { numRuns: 6 },
      );
    },
  );

  it('take news that comes five times at once only once', async () => {
    const product = await shop.product({ [near]: 10 });
    const order = newId();
    await hold(order, 3, product);
    const orderEvent = orderNews(order, 'PAID', 'SHIPPED');
    await Promise.all(Array.from({ length: 5 }, () => shop.deliver(orderEvent)));
    expect(await shop.level(product)).toEqual({ onHand: 7, reserved: 0 });
    const shipments = shop.db.selectFrom('movements').selectAll().where('order_id', '=', order);
    expect(await shipments.execute()).toMatchObject([{ kind: 'shipment', quantity: -3 }]);
  });

  it.each([
    ['rolled back before it was placed', async (order: string) => shop.release(order)],
    ['expired', async (order: string) => shop.deliver(orderNews(order, 'PENDING_PAYMENT', 'EXPIRED', 2))],
  ])('make a paid or shipped order a dead letter when it was %s', async (_, release) => {
    const product = await shop.product({ [near]: 1 });
    const [order, otherOrder] = [newId(), newId()];
    await hold(order, 1, product);
    await release(order);
    await hold(otherOrder, 1, product);
    for (const orderEvent of [orderNews(order, 'PAYMENT_SUBMITTED', 'PAID', 3), orderNews(order, 'PAID', 'SHIPPED', 4)])
      await expect(shop.deliver(orderEvent)).rejects.toThrow(Poison);
    expect(await shop.level(product)).toEqual({ onHand: 1, reserved: 1 });
  });

  it('are purged with their tombstones once they ended long ago, and late requests then hold nothing twice', async () => {
    const product = await shop.product({ [near]: 10 });
    const [shippedId, releasedId, tombstone, heldId, recent] = Array.from({ length: 5 }, newId) as [
      string,
      ...string[],
    ];
    for (const order of [shippedId, releasedId, heldId, recent]) await hold(order ?? '', 1, product);
    await shop.deliver(orderNews(shippedId, 'PAID', 'SHIPPED'));
    for (const order of [releasedId, tombstone, recent]) await shop.release(order ?? '');
    await shop.db
      .updateTable('reservations')
      .set({ updated_at: new Date(Date.now() - 31 * 86_400_000) })
      .where('order_id', '!=', recent ?? '')
      .execute();
    expect(await purgeReservations(shop.db, 30, 1)).toBe(1);
    while ((await purgeReservations(shop.db, 30)) > 0);
    const remainingRows = await shop.db.selectFrom('reservations').select('order_id').execute();
    const ids = remainingRows.map(({ order_id }) => order_id);
    expect(ids).toEqual(expect.arrayContaining([heldId, recent]));
    expect(ids.filter((id) => [shippedId, releasedId, tombstone].includes(id))).toEqual([]);
    await expect(shop.deliver(orderNews(shippedId, 'PAID', 'SHIPPED'))).rejects.toThrow(Poison);
    await shop.release(releasedId ?? '');
    expect(await hold(releasedId ?? '', 1, product)).toEqual({ outcome: 'released' });
    expect(await shop.level(product)).toEqual({ onHand: 9, reserved: 1 });
  });

  it('take units that came back into the stock of their warehouses once, and only what can be sold again', async () => {
    const product = await shop.product({ [near]: 2, [far]: 2 });
    const order = newId();
    await hold(order, 3, product);
    const { from: _, note: __, ...snapshot } = orderNews(order, 'SHIPPED', 'DELIVERED', 4);
    const event = {
      ...snapshot,
      returnId: newId(),
      returned: [
        { productId: product, warehouseId: near, quantity: 2, restock: true },
        { productId: product, warehouseId: far, quantity: 1, restock: false },
      ],
      refund: { amount: 0, currency: 'USD' },
    };
    // Before the shipment's own event, and several times at once.
    await Promise.all([1, 2, 3].map(() => shop.orderReturned(event)));
    await shop.deliver(orderNews(order, 'PAID', 'SHIPPED', 3));
    expect(await shop.level(product)).toEqual({ onHand: 3, reserved: 0 });
    const { quantity } = (await shop.announced(product)).at(-1) ?? {};
    expect(quantity).toBe(3);
  });

  it('are restocked once per return, also when its event comes again under another id long after', async () => {
    const product = await shop.product({ [near]: 3 });
    const order = newId();
    await hold(order, 3, product);
    await shop.deliver(orderNews(order, 'PAID', 'SHIPPED', 3));
    const { from: _, note: __, ...snapshot } = orderNews(order, 'SHIPPED', 'DELIVERED', 4);
    const returnedLines = [{ productId: product, warehouseId: near, quantity: 1, restock: true }];
    const event = { ...snapshot, returned: returnedLines, refund: { amount: 0, currency: 'USD' } };
    const returnId = newId();
    for (let time = 0; time < 3; time++) await shop.orderReturned({ ...event, eventId: newId(), returnId });
    expect(await shop.level(product)).toEqual({ onHand: 1, reserved: 0 });
    await shop.orderReturned({ ...event, eventId: newId(), returnId: newId() });
    expect(await shop.level(product)).toEqual({ onHand: 2, reserved: 0 });
  });

  it('are not restocked twice when a receipt for the same return was booked before', async () => {
    const product = await shop.product({ [near]: 1 });
    const order = newId();
    await hold(order, 1, product);
    await shop.deliver(orderNews(order, 'PAID', 'SHIPPED', 3));
    const receipt = { warehouseId: near, productId: product, quantity: 1, note: '', orderId: order };
    await shop.receiveStock(receipt, { user: staff, key: newId() });
    const { from: _, note: __, ...snapshot } = orderNews(order, 'SHIPPED', 'DELIVERED', 4);
    const returnedUnits = [{ productId: product, warehouseId: near, quantity: 1, restock: true }];
    const event = { ...snapshot, returnId: newId(), returned: returnedUnits, refund: { amount: 0, currency: 'USD' } };
    await expect(shop.orderReturned(event)).rejects.toThrow(Poison);
    expect(await shop.level(product)).toEqual({ onHand: 1, reserved: 0 });
  });

  it('cannot be shipped for an order that holds nothing: its news is poison, and can be taken once there is something', async () => {
    const product = await shop.product({ [near]: 10 });
    const order = newId();
    const orderEvent = orderNews(order, 'PAYMENT_SUBMITTED', 'PAID');
    await expect(shop.deliver(orderEvent)).rejects.toThrow(Poison);
    await hold(order, 3, product);
    await shop.deliver(orderEvent);
    const state = shop.db.selectFrom('reservations').select('state').where('order_id', '=', order);
    expect(await state.execute()).toEqual([{ state: 'COMMITTED' }]);
  });
});
