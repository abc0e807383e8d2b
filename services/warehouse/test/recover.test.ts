import { newId } from '@eshop/contracts/ids';
import { withOutbox } from '@eshop/service-kit/outbox/transact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReservationState } from '../src/domain/reservation.ts';
import { TooManyReturned } from '../src/use-cases/restock-return.ts';
import { createRecovery, type OrderStock, type StockRecovery, versionMargin } from '../src/use-cases/restore-stock.ts';
import { openWarehouse, orderNews } from './warehouse.ts';

describe('a warehouse that was restored from a backup', () => {
  let shop: Awaited<ReturnType<typeof openWarehouse>>;
  let recovery: StockRecovery;
  let depot: string;
  beforeAll(async () => {
    shop = await openWarehouse();
    recovery = createRecovery(shop.db, withOutbox(shop.db, { wake: () => undefined }));
    depot = await shop.warehouse();
  });
  afterAll(() => shop.drop());

  const orderOf = (productId: string, quantity: number, state: ReservationState, warehouseId = depot): OrderStock => ({
    orderId: newId(),
    number: 'ES-100001',
    version: 4,
    state,
    lines: [{ productId, warehouseId, zip: '10001', quantity }],
  });
  const stateOf = async ({ orderId }: OrderStock) => (await recovery.statesOf([orderId])).get(orderId);

  it.each([
    ['HELD', { onHand: 5, reserved: 2 }],
    ['COMMITTED', { onHand: 5, reserved: 2 }],
    ['SHIPPED', { onHand: 3, reserved: 0 }],
    ['RELEASED', { onHand: 5, reserved: 0 }],
  ] as const)(
    'has the reservation of an order that should be %s, however often it is recovered',
    async (state, level) => {
      const product = await shop.product({ [depot]: 5 });
      const order = orderOf(product, 2, state);
      for (let run = 0; run < 3; run++) expect(await recovery.restoreReservation(order)).toEqual([]);
      expect(await stateOf(order)).toBe(state);
      expect(await shop.level(product)).toEqual(level);
      expect((await shop.announced(product)).at(-1)).toMatchObject({ quantity: level.onHand - level.reserved });
      expect(await shop.unbalanced()).toEqual([]);
    },
  );

  it.each([
    ['COMMITTED', { onHand: 5, reserved: 2 }],
    ['SHIPPED', { onHand: 3, reserved: 0 }],
    ['RELEASED', { onHand: 5, reserved: 0 }],
  ] as const)('brings a reservation that was HELD at the backup to %s', async (state, level) => {
    const product = await shop.product({ [depot]: 5 });
    const order = orderOf(product, 2, state);
    await shop.reserve(order.orderId, { toZip: '10001', items: [{ productId: product, quantity: 2 }] });
    await recovery.restoreReservation(order);
    expect([await stateOf(order), await shop.level(product)]).toEqual([state, level]);
    expect(await shop.unbalanced()).toEqual([]);
  });

  it('holds again what was released by mistake, and never takes back what was shipped', async () => {
    const product = await shop.product({ [depot]: 5 });
    const [releasedOrder, shippedOrder] = [orderOf(product, 2, 'COMMITTED'), orderOf(product, 1, 'SHIPPED')];
    await shop.release(releasedOrder.orderId);
    await recovery.restoreReservation(releasedOrder);
    await recovery.restoreReservation(shippedOrder);
    await recovery.restoreReservation({ ...shippedOrder, state: 'HELD' });
    expect([await stateOf(releasedOrder), await stateOf(shippedOrder)]).toEqual(['COMMITTED', 'SHIPPED']);
    expect(await shop.level(product)).toEqual({ onHand: 4, reserved: 2 });
    expect(await shop.unbalanced()).toEqual([]);
  });

  it('adds pieces and tells of them where an order has more than the backup knew', async () => {
    const product = await shop.product({ [depot]: 1 });
    const [reservedOrder, shippedOrder] = [orderOf(product, 3, 'HELD'), orderOf(product, 2, 'SHIPPED')];
    expect(await recovery.restoreReservation(reservedOrder)).toEqual([
      { productId: product, warehouseId: depot, missing: 2 },
    ]);
    expect(await recovery.restoreReservation(shippedOrder)).toMatchObject([{ missing: 2 }]);
    expect(await shop.level(product)).toEqual({ onHand: 3, reserved: 3 });
    expect(await shop.unbalanced()).toEqual([]);
  });

  it('knows a warehouse that was created since by the orders that it serves', async () => {
    const [product, unknown] = [await shop.product(), newId()];
    await recovery.restoreReservation(orderOf(product, 1, 'COMMITTED', unknown));
    const row = await shop.db.selectFrom('warehouses').selectAll().where('id', '=', unknown).executeTakeFirst();
    expect(row).toMatchObject({ zip: '10001' });
    expect(await shop.unbalanced()).toEqual([]);
  });

  it('sells nothing twice: what an order holds again cannot be had by another', async () => {
    const product = await shop.product({ [depot]: 1 });
    await recovery.restoreReservation(orderOf(product, 1, 'COMMITTED'));
    const outcome = await shop.reserve(newId(), {
      toZip: '10001',
      items: [{ productId: product, quantity: 1 }],
    });
    expect(outcome.outcome).toBe('short');
  });

  it('follows the events that come after as if nothing had happened', async () => {
    const product = await shop.product({ [depot]: 2 });
    const order = orderOf(product, 1, 'HELD');
    await recovery.restoreReservation(order);
    await shop.deliver(orderNews(order.orderId, 'PAYMENT_SUBMITTED', 'PAID'));
    await shop.deliver(orderNews(order.orderId, 'PAID', 'SHIPPED'));
    expect(await shop.level(product)).toEqual({ onHand: 1, reserved: 0 });
  });

  it('announces every quantity under a version past all that product has seen, or can still be told', async () => {
    const [behind, unknown] = [await shop.product({ [depot]: 4 }), newId()];
    await recovery.raiseVersions(
      new Map([
        [behind, 70],
        [unknown, 3],
      ]),
    );
    expect((await shop.announced(behind)).at(-1)).toMatchObject({ version: 70 + versionMargin, quantity: 4 });
    expect((await shop.announced(unknown)).at(-1)).toMatchObject({ version: 3 + versionMargin, quantity: 0 });
    await recovery.raiseVersions(new Map([[behind, 70]]));
    const versions = (await shop.announced(behind)).map(({ version }) => version);
    expect(versions.at(-1)).toBeGreaterThan(versions.at(-2) ?? 0);
  });

  it('has the units of returns back in stock, once, and refuses more than were sent', async () => {
    const product = await shop.product({ [depot]: 5 });
    const order = orderOf(product, 2, 'SHIPPED');
    await recovery.restoreReservation(order);
    const restockedReturn = {
      orderId: order.orderId,
      returnId: newId(),
      units: [{ productId: product, warehouseId: depot, quantity: 1 }],
      by: 'admin',
    };
    const outcomes = await Promise.all([1, 2, 3].map(() => recovery.restoreReturn(restockedReturn)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await shop.level(product)).toEqual({ onHand: 4, reserved: 0 });
    const twoMore = {
      ...restockedReturn,
      returnId: newId(),
      units: [{ productId: product, warehouseId: depot, quantity: 2 }],
    };
    await expect(recovery.restoreReturn(twoMore)).rejects.toThrow(TooManyReturned);
    expect(await shop.unbalanced()).toEqual([]);
  });

  it('ships nothing again of an order whose reservation was purged, and lets its old events count as late', async () => {
    const product = await shop.product({ [depot]: 5 });
    const shippedOrder = orderOf(product, 2, 'SHIPPED');
    await recovery.restoreReservation(shippedOrder);
    await shop.db.deleteFrom('reservation_lines').where('order_id', '=', shippedOrder.orderId).execute();
    await shop.db.deleteFrom('reservations').where('order_id', '=', shippedOrder.orderId).execute();
    expect(await recovery.restoreReservation(shippedOrder)).toEqual([]);
    expect(await shop.level(product)).toEqual({ onHand: 3, reserved: 0 });

    const failedOrder = orderOf(product, 1, 'RELEASED');
    await recovery.restoreReservation(failedOrder);
    await shop.deliver(orderNews(failedOrder.orderId, 'PAYMENT_SUBMITTED', 'PAID', 3));
    expect(await stateOf(failedOrder)).toBe('RELEASED');
  });
});
