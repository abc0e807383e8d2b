import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onProductChanges } from '../src/subscriptions/product-changes.ts';
import { openWarehouse, orderNews, staff } from './warehouse.ts';

const byStaff = () => ({ user: staff, key: newId() });

describe('physical stock', () => {
  let shop: Awaited<ReturnType<typeof openWarehouse>>;
  let near: string;
  let far: string;
  beforeAll(async () => {
    shop = await openWarehouse();
    near = await shop.warehouse();
    far = await shop.warehouse();
  });
  afterAll(async () => {
    expect(await shop.unbalanced()).toEqual([]);
    await shop.drop();
  });

  const transfer = (productId: string, quantity: number, from = near, to = far) =>
    shop.transferStock({ fromWarehouseId: from, toWarehouseId: to, productId, quantity, note: '' }, byStaff());

  it('is announced with rising versions and right sums when it comes in everywhere at once', async () => {
    const product = await shop.product();
    await Promise.all(Array.from({ length: 20 }, (_, at) => shop.receive(product, at % 2 ? near : far, 3)));
    const events = await shop.announced(product);
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(events.map(({ quantity }) => quantity)).toEqual(Array.from({ length: 20 }, (_, at) => (at + 1) * 3));
    expect(await shop.level(product)).toEqual({ onHand: 60, reserved: 0 });
  });

  it('comes in once for a key, however often and however parallel it is sent', async () => {
    const product = await shop.product();
    const receipt = { productId: product, warehouseId: near, quantity: 4, note: 'truck 7' };
    const command = byStaff();
    const movements = await Promise.all(Array.from({ length: 5 }, () => shop.receiveStock(receipt, command)));
    expect(new Set(movements.map(({ id }) => id)).size).toBe(1);
    expect(await shop.receiveStock(receipt, command)).toEqual(movements[0]);
    expect(await shop.level(product)).toEqual({ onHand: 4, reserved: 0 });
    const reusedKey = shop.receiveStock({ ...receipt, quantity: 5 }, command);
    await expect(reusedKey).rejects.toMatchObject({ problem: { status: 422 } });
    await shop.receiveStock(receipt, { ...command, user: { ...staff, id: 'another' } });
    expect(await shop.level(product)).toEqual({ onHand: 8, reserved: 0 });
  });

  it('is a 404 for a product or warehouse that is not known, and the key stays free', async () => {
    const product = await shop.product();
    const command = byStaff();
    const receipt = { productId: product, warehouseId: near, quantity: 1, note: '' };
    const unknown = { problem: { status: 404 } };
    await expect(shop.receiveStock({ ...receipt, productId: newId() }, command)).rejects.toMatchObject(unknown);
    await expect(shop.receiveStock({ ...receipt, warehouseId: newId() }, command)).rejects.toMatchObject(unknown);
    await expect(transfer(product, 1, near, newId())).rejects.toMatchObject(unknown);
    expect(await shop.receiveStock(receipt, command)).toMatchObject({ productId: product, quantity: 1 });
  });

  it('is changed by staff in the warehouses that they are bound to alone', async () => {
    const product = await shop.product({ [near]: 5 });
    const user = { ...staff, warehouses: new Set([far]), may: () => false };
    const [place, note] = [{ warehouseId: near, productId: product }, ''];
    const refusal = { problem: { status: 403 } };
    const command = { user, key: newId() };
    await expect(shop.receiveStock({ ...place, quantity: 1, note }, command)).rejects.toMatchObject(refusal);
    await expect(shop.adjustStock({ ...place, quantity: -1, reason: 'damaged', note }, command)).rejects.toMatchObject(
      refusal,
    );
    await expect(
      shop.transferStock({ fromWarehouseId: near, toWarehouseId: far, productId: product, quantity: 1, note }, command),
    ).rejects.toMatchObject(refusal);
    await expect(shop.setAlertLevel({ ...place, alertLevel: 9 }, user)).rejects.toMatchObject(refusal);
    expect(await shop.level(product)).toEqual({ onHand: 5, reserved: 0 });
  });

  it('moves without changing the total', async () => {
    const product = await shop.product({ [near]: 5 });
    const [out, into] = await transfer(product, 3);
    expect([out, into]).toMatchObject([
      { kind: 'transfer-out', warehouseId: near, quantity: -3 },
      { kind: 'transfer-in', warehouseId: far, quantity: 3 },
    ]);
    expect((await shop.announced(product)).map(({ quantity }) => quantity)).toEqual([5, 5]);
  });

  it('never gets negative, nor less than what is held, by ten transfers at once', async () => {
    const product = await shop.product({ [near]: 9 });
    await shop.reserve(newId(), { toZip: '10001', items: [{ productId: product, quantity: 2 }] });
    const moves = await Promise.allSettled(Array.from({ length: 10 }, () => transfer(product, 2)));
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const refusals = moves.flatMap((move) => (move.status === 'rejected' ? [move.reason] : []));
    for (const reason of refusals) expect(reason).toMatchObject({ problem: { status: 409, available: 1 } });
    const levels = await shop.readStock.listLevels({ productId: product, limit: 10 });
    const at = (warehouseId: string) => levels.items.find((level) => level.warehouseId === warehouseId);
    expect(at(near)).toMatchObject({ onHand: 3, reserved: 2, available: 1 });
    expect(at(far)).toMatchObject({ onHand: 6, available: 6 });
  });

  it('is set right with a reason, but never to less than what is held', async () => {
    const product = await shop.product({ [near]: 5 });
    await shop.reserve(newId(), { toZip: '10001', items: [{ productId: product, quantity: 2 }] });
    const adjust = (quantity: number, command = byStaff()) =>
      shop.adjustStock({ warehouseId: near, productId: product, quantity, reason: 'damaged', note: 'hail' }, command);
    const command = byStaff();
    const movement = await adjust(-3, command);
    expect(movement).toMatchObject({ kind: 'adjustment', quantity: -3, reason: 'damaged', note: 'hail' });
    expect(await adjust(-3, command)).toEqual(movement);
    await expect(adjust(-1)).rejects.toMatchObject({ problem: { status: 409, available: 0 } });
    await adjust(2);
    expect(await shop.level(product)).toEqual({ onHand: 4, reserved: 2 });
  });

  it('comes back from a failed order, but no more of it than was sent', async () => {
    const product = await shop.product({ [near]: 5 });
    const order = newId();
    await shop.reserve(order, { toZip: '10001', items: [{ productId: product, quantity: 3 }] });
    await shop.deliver(orderNews(order, 'PAID', 'SHIPPED'));
    await shop.deliver(orderNews(order, 'SHIPPED', 'FAILED'));
    const back = (quantity: number, orderId = order) =>
      shop.receiveStock({ warehouseId: far, productId: product, quantity, note: '', orderId }, byStaff());
    const twice = await Promise.allSettled([back(2), back(2)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await back(1)).toMatchObject({ kind: 'return', orderId: order, warehouseId: far });
    await expect(back(1)).rejects.toMatchObject({ problem: { status: 409, available: 0 } });
    await expect(back(1, newId())).rejects.toMatchObject({ problem: { status: 409 } });
    expect(await shop.level(product)).toEqual({ onHand: 5, reserved: 0 });
  });

  it('shows what orders hold, and its movements by kind, order and time, within one’s own warehouses', async () => {
    const product = await shop.product({ [near]: 2, [far]: 5 });
    const order = newId();
    await shop.reserve(order, { toZip: '10001', items: [{ productId: product, quantity: 4 }] });
    const reservations = await shop.readStock.listReservations({ productId: product, limit: 10 });
    expect(reservations.items.map(({ orderId, state, quantity }) => [orderId, state, quantity])).toEqual(
      expect.arrayContaining([
        [order, 'HELD', 2],
        [order, 'HELD', 2],
      ]),
    );
    expect(
      (await shop.readStock.listReservations({ productId: product, limit: 10 }, new Set([near]))).items,
    ).toHaveLength(1);
    await shop.deliver(orderNews(order, 'PAID', 'SHIPPED'));
    expect((await shop.readStock.listReservations({ productId: product, limit: 10 })).items).toEqual([]);

    const movements = async (
      query: Partial<Parameters<typeof shop.readStock.listMovements>[0]>,
      bound?: ReadonlySet<string>,
    ) => (await shop.readStock.listMovements({ limit: 10, productId: product, ...query }, bound)).items.length;
    expect(await movements({})).toBe(4);
    expect(await movements({ kind: 'shipment' })).toBe(2);
    expect(await movements({ orderId: order })).toBe(2);
    expect(await movements({}, new Set([far]))).toBe(2);
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(await movements({ from: soon })).toBe(0);
    expect(await movements({ to: soon })).toBe(4);
  });

  it('does not move to where it is', async () => {
    const product = await shop.product({ [near]: 5 });
    await expect(transfer(product, 1, near, near)).rejects.toMatchObject({ problem: { status: 409 } });
  });

  it('is listed page by page without gap or double', async () => {
    const own = await Promise.all([shop.warehouse(), shop.warehouse(), shop.warehouse()]);
    const product = await shop.product(Object.fromEntries(own.map((warehouse, at) => [warehouse, at * 10 + 1])));
    const levels = await pages((page) => shop.readStock.listLevels({ ...page, productId: product }));
    expect(levels.map(({ warehouseId }) => warehouseId)).toEqual([...own].sort());
    const movements = await pages((page) => shop.readStock.listMovements({ ...page, productId: product }));
    expect(movements.map(({ quantity }) => quantity)).toEqual([21, 11, 1]);
    const low = await shop.readStock.listLevels({ productId: product, low: true, limit: 10 });
    expect(low.items.map(({ onHand }) => onHand)).toEqual([1]);
  });
});

describe('news of a product', () => {
  it('is ignored when it is older than what is known', async () => {
    const shop = await openWarehouse();
    const [onCreated, onUpdated] = onProductChanges(shop.db);
    const productId = newId();
    await onUpdated?.handle(productNews(productId, 3, 'Falcon GT'));
    await onUpdated?.handle(productNews(productId, 2, 'Falcon S'));
    await onCreated?.handle(productNews(productId, 1, 'Falcon'));
    const names = shop.db.selectFrom('products').select(['name', 'version']).where('id', '=', productId);
    expect(await names.execute()).toEqual([{ name: 'Falcon GT', version: 3 }]);
    await shop.drop();
  });
});

const pages = async <Item>(
  list: (page: { limit: number; cursor?: string }) => Promise<{ items: Item[]; nextCursor: string | null }>,
) => {
  const allItems: Item[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor } = await list({ limit: 2, ...(cursor && { cursor }) });
    allItems.push(...items);
    if (!nextCursor) return allItems;
    cursor = nextCursor;
  }
};

const productNews = (productId: string, version: number, name: string): EventOf<'product-updated'> => ({
  eventId: newId(),
  version,
  occurredAt: new Date().toISOString(),
  productId,
  sku: productId,
  name,
  brand: 'Aero',
  category: { id: 'suv', name: 'SUV', path: 'cars/suv' },
  vehicleClass: 'car',
  price: { amount: 100, currency: 'USD' },
  image: null,
  deleted: false,
});
