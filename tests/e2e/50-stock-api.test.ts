import { randomUUID } from 'node:crypto';
import { newId } from '@eshop/contracts/ids';
import type {
  Movement,
  MovementPage,
  StockAlertPage,
  StockLevel,
  StockPage,
  StockReservationPage,
  StockTakeReport,
  Warehouse,
} from '@eshop/contracts/stock';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf, warehouses } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { changeStatus, orderOf, paidOrder, place, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { giveRoles, newCustomer, tokenOf } from './support/people.ts';

const warehouse = async <Body>(operation: string, body?: unknown, role: 'admin' | 'manager' | 'staff' = 'manager') =>
  call<Body>('warehouse', operation, {
    token: await tokenOf(role),
    headers: { 'idempotency-key': randomUUID() },
    ...(body !== undefined && { body }),
  });
const get = async <Body>(path: string) => expectStatus(200, warehouse<Body>(`GET ${path}`));

describe('stock', () => {
  it('is opened, moved, adjusted and shown, and the shop follows', async () => {
    const { product, warehouseId } = await newGoods(20);
    const openedWarehouse = await expectStatus(
      201,
      warehouse<Warehouse>('POST /v1/warehouses', { name: `Depot ${randomUUID()}`, zip: '30301' }),
    );
    expect((await warehouse('POST /v1/warehouses', { name: openedWarehouse.name, zip: '30301' })).status).toBe(409);

    const transfer = {
      fromWarehouseId: warehouseId,
      toWarehouseId: openedWarehouse.id,
      productId: product.id,
      quantity: 8,
      note: 'for the south',
    };
    const { items: pair } = await expectStatus(
      201,
      warehouse<{ items: Movement[] }>('POST /v1/stock/transfers', transfer),
    );
    expect(pair.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['transfer-out', -8],
      ['transfer-in', 8],
    ]);
    expect((await warehouse('POST /v1/stock/transfers', { ...transfer, quantity: 13 })).status).toBe(409);

    const adjustment = {
      warehouseId: openedWarehouse.id,
      productId: product.id,
      quantity: -3,
      reason: 'damaged',
      note: 'hail',
    };
    const movement = await expectStatus(201, warehouse<Movement>('POST /v1/stock/adjustments', adjustment, 'staff'));
    expect(movement).toMatchObject({ kind: 'adjustment', reason: 'damaged', quantity: -3 });
    expect(
      (await warehouse('POST /v1/stock/adjustments', { ...adjustment, reason: 'other', note: ' ' })).body,
    ).toMatchObject({
      status: 400,
      errors: [{ pointer: '/note' }],
    });

    const { items } = await get<z.infer<typeof StockPage>>(`/v1/stock?productId=${product.id}`);
    expect(items.map(({ available }) => available).sort()).toEqual([12, 5]);
    const movementsPage = await get<z.infer<typeof MovementPage>>(
      `/v1/stock/movements?productId=${product.id}&kind=adjustment`,
    );
    expect(movementsPage.items).toMatchObject([{ id: movement.id }]);
    await eventually(async () => {
      const read = (token?: string) =>
        expectStatus(200, call<{ quantity: number }>('product', `GET /v1/products/${product.id}`, { token }));
      expect((await read(await tokenOf('staff'))).quantity).toBe(17);
      expect((await read()).quantity, 'the public sees no more than ten').toBe(10);
    });
  });

  it('raises an alert below its level, until it is back', async () => {
    const { product, warehouseId } = await newGoods(4);
    const alerts = async (status: 'open' | 'closed') =>
      (await get<z.infer<typeof StockAlertPage>>(`/v1/stock/alerts?status=${status}&productId=${product.id}`)).items;
    expect(await alerts('open')).toMatchObject([{ warehouseId, available: 4, alertLevel: 10 }]);
    const level = { warehouseId, productId: product.id, alertLevel: 3 };
    expect((await warehouse('PUT /v1/stock/alert-levels', level, 'staff')).status).toBe(403);
    expect(await expectStatus(200, warehouse<StockLevel>('PUT /v1/stock/alert-levels', level))).toMatchObject({
      alertLevel: 3,
    });
    expect(await alerts('open')).toEqual([]);

    const buyer = await newCustomer();
    await paidOrder(buyer, product.id, 2);
    await eventually(async () =>
      expect(await alerts('open')).toMatchObject([{ onHand: 4, committed: 2, closedAt: null }]),
    );
    const low = await get<z.infer<typeof StockPage>>(`/v1/stock?low=true&productId=${product.id}`);
    expect(low.items).toHaveLength(1);
  });

  it('shows what orders hold, and comes back by a receipt from an order that failed on its way', async () => {
    const { product, warehouseId } = await newGoods(5);
    const buyer = await newCustomer();
    const { id } = await place(buyer, { productId: product.id, quantity: 2 });
    const reservationPage = await get<z.infer<typeof StockReservationPage>>(
      `/v1/stock/reservations?productId=${product.id}`,
    );
    expect(reservationPage.items).toMatchObject([{ orderId: id, quantity: 2, state: 'HELD', warehouseId }]);

    const payment = await submitProof(buyer, id);
    await tryDecide(payment.id, 'approve');
    await untilStatus(buyer, id, 'PAID');
    const change = (status: 'SHIPPED' | 'FAILED') => expectStatus(200, changeStatus(id, { status, note: 'test' }));
    await change('SHIPPED');
    await eventually(async () => expect(await stockOf(product.id)).toEqual({ onHand: 3, reserved: 0, available: 3 }));
    await change('FAILED');
    expect((await orderOf(buyer, id)).status).toBe('FAILED');

    const back = { warehouseId, productId: product.id, quantity: 2, note: 'returned', orderId: id };
    expect((await warehouse('POST /v1/stock/receipts', { ...back, quantity: 3 })).status).toBe(409);
    expect(await expectStatus(201, warehouse<Movement>('POST /v1/stock/receipts', back))).toMatchObject({
      kind: 'return',
    });
    expect((await warehouse('POST /v1/stock/receipts', back)).status).toBe(409);
    expect(await stockOf(product.id)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it('is set to what was counted, or the bad rows are named', async () => {
    const { product, warehouseId } = await newGoods(5);
    const take = async (text: string, fields: Record<string, string> = { warehouseId }) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([text]), 'count.csv');
      return warehouse<StockTakeReport>('POST /v1/stock/takes', form, 'staff');
    };
    const count = `sku,counted\n${product.sku},7\n`;
    const preview = await expectStatus(200, take(count, { warehouseId, dryRun: 'true' }));
    expect(preview).toMatchObject({ applied: false, changes: [{ sku: product.sku, onHand: 5, counted: 7 }] });
    expect(await expectStatus(200, take(`${count}no-such,1\nx,-1\n`))).toMatchObject({
      applied: false,
      errors: [{ row: 3 }, { row: 4 }],
    });
    expect((await stockOf(product.id)).onHand).toBe(5);
    expect(await expectStatus(200, take(count))).toMatchObject({ applied: true });
    expect((await stockOf(product.id)).onHand).toBe(7);

    expect((await take(count, { warehouseId: 'x' })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/warehouseId' }],
    });
    expect((await take('\u0000sku')).body).toMatchObject({ status: 400, errors: [{ pointer: '/file' }] });
    expect((await take('x'.repeat(3_200_000))).status).toBe(413);
    expect((await take(count, { warehouseId: newId() })).status).toBe(404);
  });
});

describe('staff that are bound to a warehouse', () => {
  it('see and change this one alone, five seconds after an admin said so', async () => {
    const { product, warehouseId } = await newGoods(5);
    const otherWarehouseId = (await warehouses()).find(({ id }) => id !== warehouseId)?.id ?? '';
    const clerk = await newCustomer();
    await giveRoles(clerk, { roles: ['staff'], warehouses: [otherWarehouseId] });

    const asClerk = <Body>(operation: string, body?: unknown) =>
      call<Body>('warehouse', operation, {
        token: clerk.token,
        headers: { 'idempotency-key': randomUUID() },
        ...(body !== undefined && { body }),
      });
    const startTime = Date.now();
    await eventually(async () => expect((await asClerk('GET /v1/stock')).status).toBe(200));
    expect(Date.now() - startTime).toBeLessThan(5000);

    const { items } = await expectStatus(200, asClerk<z.infer<typeof StockPage>>('GET /v1/stock?limit=100'));
    expect(new Set(items.map((level) => level.warehouseId))).toEqual(new Set([otherWarehouseId]));
    const receipt = { productId: product.id, quantity: 1, note: '' };
    expect((await asClerk('POST /v1/stock/receipts', { ...receipt, warehouseId })).status).toBe(403);
    expect((await asClerk('POST /v1/stock/receipts', { ...receipt, warehouseId: otherWarehouseId })).status).toBe(201);
    const transfer = { ...receipt, fromWarehouseId: otherWarehouseId, toWarehouseId: warehouseId };
    expect((await asClerk('POST /v1/stock/transfers', transfer)).status).toBe(403);
  });
});
