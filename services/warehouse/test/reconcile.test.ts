import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse, orderNews } from './warehouse.ts';

describe('reconciliation', () => {
  let shop: Awaited<ReturnType<typeof openWarehouse>>;
  let depot: string;
  beforeAll(async () => {
    shop = await openWarehouse();
    depot = await shop.warehouse();
  });
  afterAll(() => shop.drop());

  const hold = (productId: string, quantity: number) =>
    shop.reserve(newId(), { toZip: '10001', items: [{ productId, quantity }] });
  const noParts = { committed: 0, paid: 0, firstOrderHeld: 0, unpaidFirst: 0 };
  const spoil = (productId: string, numbers: { on_hand?: number; reserved?: number }) =>
    shop.db.updateTable('stock_levels').set(numbers).where('product_id', '=', productId).execute();

  it('finds what is not the sum of its rows, and makes it anew', async () => {
    const product = await shop.product({ [depot]: 20 });
    await hold(product, 3);
    await spoil(product, { on_hand: 5, reserved: 1 });

    expect(await shop.reconciliation.findDrifts()).toEqual([
      { productId: product, warehouseId: depot, onHand: 5, moved: 20, reserved: 1, held: 3, ...noParts },
    ]);
    await shop.reconciliation.rebuildLevels(product);

    expect(await shop.reconciliation.findDrifts()).toEqual([]);
    expect(await shop.level(product)).toEqual({ onHand: 20, reserved: 3 });
    expect((await shop.announced(product)).at(-1)).toMatchObject({ quantity: 17 });
  });

  it('finds what paid orders and first orders hold, and makes that anew, too', async () => {
    const product = await shop.product({ [depot]: 20 });
    const paidOrderId = newId();
    await shop.reserve(paidOrderId, { toZip: '10001', items: [{ productId: product, quantity: 3 }] });
    await shop.deliver(orderNews(paidOrderId, 'PAYMENT_SUBMITTED', 'PAID'));
    await shop.reserve(newId(), { toZip: '10001', items: [{ productId: product, quantity: 2 }] }, true);
    await shop.db
      .updateTable('stock_levels')
      .set({ committed: 0, first_order_held: 4 })
      .where('product_id', '=', product)
      .execute();

    expect(await shop.reconciliation.findDrifts()).toMatchObject([
      { committed: 0, paid: 3, firstOrderHeld: 4, unpaidFirst: 2 },
    ]);
    await shop.reconciliation.rebuildLevels(product);
    expect(await shop.reconciliation.findDrifts()).toEqual([]);
  });

  it('makes a level that got lost, and empties one that nothing stands behind', async () => {
    const [lostProduct, ghost] = [await shop.product({ [depot]: 8 }), await shop.product()];
    await shop.db.deleteFrom('stock_levels').where('product_id', '=', lostProduct).execute();
    await shop.db
      .insertInto('stock_levels')
      .values({ product_id: ghost, warehouse_id: depot, on_hand: 4, reserved: 1 })
      .execute();
    expect(await shop.reconciliation.findDrifts()).toHaveLength(2);
    for (const product of [lostProduct, ghost]) await shop.reconciliation.rebuildLevels(product);
    expect(await shop.level(lostProduct)).toEqual({ onHand: 8, reserved: 0 });
    expect(await shop.level(ghost)).toEqual({ onHand: 0, reserved: 0 });
    expect(await shop.reconciliation.findDrifts()).toEqual([]);
  });

  it('leaves right what orders take meanwhile', async () => {
    const product = await shop.product({ [depot]: 50 });
    await Promise.all([
      ...Array.from({ length: 10 }, () => hold(product, 2)),
      ...Array.from({ length: 5 }, () => shop.reconciliation.rebuildLevels(product)),
    ]);
    expect(await shop.level(product)).toEqual({ onHand: 50, reserved: 20 });
    expect(await shop.reconciliation.findDrifts()).toEqual([]);
  });
});
