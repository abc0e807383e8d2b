import { randomUUID } from 'node:crypto';
import type { DeadLetter } from '@eshop/contracts/dead-letter';
import type { Payment } from '@eshop/contracts/payment';
import type { Policy } from '@eshop/contracts/policy';
import type { Product } from '@eshop/contracts/product';
import type { Warehouse } from '@eshop/contracts/stock';
import { apps, deadLetterTopic } from '@eshop/topology';
import { beforeAll, describe, expect, it } from 'vitest';
import { admin, adminActor, entriesOf, type Page, page } from './support/audit-log.ts';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { deliver } from './support/jobs.ts';
import { changeStatus, paidOrder, place, png, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { giveRoles, newCustomer, tokenOf } from './support/people.ts';

const auditedApps = apps.filter(({ auditLog }) => auditLog).map(({ id }) => id);
const key = () => ({ 'idempotency-key': randomUUID() });
let by: { id: string; name: string };
beforeAll(async () => {
  by = await adminActor();
});

describe('the audit log tells each change once: who, before and after', () => {
  it('of warehouses', async () => {
    const body = { name: `North ${randomUUID()}`, zip: '60601' };
    const { id } = await expectStatus(201, admin<Warehouse>('warehouse', 'POST /v1/warehouses', body));
    expect((await admin('warehouse', 'POST /v1/warehouses', body)).status).toBe(409);
    const [entry] = await entriesOf('warehouse', `warehouse/${id}`, 1);
    expect(entry).toMatchObject({ app: 'warehouse', action: 'warehouse.created', by, after: body });
    expect(entry).not.toHaveProperty('before');
  });

  it('of stock, whatever is repeated or refused', async () => {
    const { product, warehouseId } = await newGoods(5);
    const otherWarehouse = await expectStatus(
      201,
      admin<Warehouse>('warehouse', 'POST /v1/warehouses', { name: randomUUID(), zip: '90001' }),
    );
    const twice = async (path: string, body: object) => {
      const headers = key();
      for (const _ of [1, 2]) await expectStatus(201, admin('warehouse', `POST /v1/stock/${path}`, body, headers));
    };
    const [fieldHere, fieldThere] = [`onHand in ${warehouseId}`, `onHand in ${otherWarehouse.id}`];
    const productId = product.id;
    await twice('adjustments', { warehouseId, productId, quantity: -1, reason: 'damaged', note: 'a scratch' });
    const transfer = {
      fromWarehouseId: warehouseId,
      toWarehouseId: otherWarehouse.id,
      productId,
      quantity: 1,
      note: '',
    };
    await twice('transfers', transfer);
    const tooMany = { ...transfer, quantity: 99 };
    expect((await admin('warehouse', 'POST /v1/stock/transfers', tooMany, key())).status).toBe(409);
    for (const _ of [1, 2]) {
      const level = { warehouseId, productId, alertLevel: 2 };
      await expectStatus(200, admin('warehouse', 'PUT /v1/stock/alert-levels', level));
    }
    expect(await entriesOf('warehouse', `stock/${productId}`, 4)).toMatchObject([
      { action: 'stock.alert-level-set', by, before: { alertLevel: 10 }, after: { alertLevel: 2 } },
      {
        action: 'stock.transferred',
        by,
        before: { [fieldHere]: 4, [fieldThere]: 0 },
        after: { [fieldHere]: 3, [fieldThere]: 1 },
      },
      {
        action: 'stock.adjusted',
        by,
        before: { [fieldHere]: 5 },
        after: { [fieldHere]: 4, reason: 'damaged' },
        note: 'a scratch',
      },
      { action: 'stock.received', by, before: { [fieldHere]: 0 }, after: { [fieldHere]: 5 } },
    ]);
    const count = async () => {
      const form = new FormData();
      form.append('warehouseId', otherWarehouse.id);
      form.append('file', new Blob([`sku,counted\n${product.sku},7\n`]), 'count.csv');
      return form;
    };
    const headers = key();
    for (const _ of [1, 2]) await expectStatus(200, admin('warehouse', 'POST /v1/stock/takes', await count(), headers));
    const [countEntry] = await entriesOf('warehouse', `warehouse/${otherWarehouse.id}`, 2);
    expect(countEntry).toMatchObject({ action: 'stock.counted', by, before: { [product.sku]: 1 } });
    expect(countEntry?.after).toEqual({ [product.sku]: 7 });
  });

  it('of payments and orders, and none of what customers do themselves', async () => {
    const { product, warehouseId } = await newGoods(3);
    const buyer = await newCustomer();
    const rejectedOrder = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, rejectedOrder.id);
    const decide = async (verb: string, body: unknown, version: number) =>
      admin<Payment>('payment', `POST /v1/payments/${payment.id}/${verb}`, body, { 'if-match': `"${version}"` });
    const rejection = { reason: 'unreadable', moneyReceived: true };
    for (const _ of ['once', 'again']) await expectStatus(200, decide('reject', rejection, 2));
    expect([409, 412]).toContain((await decide('approve', undefined, 3)).status); // its refund may be due already
    await eventually(() => expectStatus(200, tryDecide(payment.id, 'refund', 4)));
    const refundEntries = await entriesOf('payment', `payment/${payment.id}`, 2);
    expect(refundEntries).toMatchObject([
      { action: 'payment.refunded', by: { name: 'admin2' }, after: { refundReference: `wire ${payment.id} 4` } },
      { action: 'payment.rejected', by, before: { status: 'SUBMITTED' }, after: { reason: 'unreadable' } },
    ]);
    expect(JSON.stringify(refundEntries)).not.toContain('proofs/');

    const soldOrder = await paidOrder(buyer, product.id);
    const [approvalEntry] = (await page('payment', { action: 'payment.approved', by: by.id, limit: '1' })).items;
    expect(approvalEntry).toMatchObject({ before: { status: 'SUBMITTED' }, after: { status: 'APPROVED' } });
    const status = (to: string, note?: string) => changeStatus(soldOrder.id, { status: to, ...(note && { note }) });
    await expectStatus(200, status('SHIPPED', 'by truck'));
    expect((await status('SHIPPED')).status).toBe(409);
    await expectStatus(200, status('FAILED', 'came back'));
    expect(await entriesOf('order', `order/${soldOrder.id}`, 2)).toMatchObject([
      { action: 'order.status-changed', before: { status: 'SHIPPED' }, after: { status: 'FAILED' }, note: 'came back' },
      {
        action: 'order.status-changed',
        by,
        before: { status: 'PAID' },
        after: { status: 'SHIPPED' },
        note: 'by truck',
      },
    ]);
    await untilStatus(buyer, soldOrder.id, 'FAILED');

    const back = { warehouseId, productId: product.id, quantity: 1, note: 'returned', orderId: soldOrder.id };
    await eventually(() => expectStatus(201, admin('warehouse', 'POST /v1/stock/receipts', back, key())));
    const [returnEntry] = await entriesOf('warehouse', `stock/${product.id}`, 2);
    expect(returnEntry).toMatchObject({
      action: 'stock.returned',
      by,
      after: { orderId: soldOrder.id },
      note: 'returned',
    });
  });

  it('of products, with the history of their prices', async () => {
    const { product } = await newGoods(0);
    const path = `/v1/products/${product.id}`;
    const price = { amount: 900_000, currency: 'USD' };
    const patch = (version: number) =>
      admin<Product>('product', `PATCH ${path}`, { price }, { 'if-match': `"${version}"` });
    await expectStatus(200, patch(1));
    expect((await patch(1)).status).toBe(412);
    await expectStatus(200, patch(2)); // changes nothing that anybody sees
    const picture = new FormData();
    picture.append('file', new Blob([png], { type: 'image/png' }), 'p.png');
    picture.append('alt', 'from the left');
    await expectStatus(201, admin('product', `POST ${path}/images`, picture));
    const csv = () => {
      const form = new FormData();
      form.append('file', new Blob([`sku,name\n${product.sku},Falcon II\n`], { type: 'text/csv' }), 'p.csv');
      return form;
    };
    for (const query of ['?dryRun=true', '', '']) {
      await expectStatus(200, admin('product', `POST /v1/products/import${query}`, csv()));
    }
    const entries = await entriesOf('product', `product/${product.id}`, 4);
    expect(entries).toMatchObject([
      { action: 'product.edited', by, before: { name: 'Test Falcon' }, after: { name: 'Falcon II' } },
      { action: 'product.picture-added', by, after: { images: [{ alt: 'from the left' }] } },
      { action: 'product.edited', by, before: { price: product.price }, after: { price } },
      { action: 'product.created', by, after: { sku: product.sku, price: product.price } },
    ]);
    const history = async (role: 'manager' | 'staff') =>
      call<Page>('product', `GET ${path}/history`, { token: await tokenOf(role) });
    expect((await expectStatus(200, history('manager'))).items).toEqual(entries);
    expect((await history('staff')).status).toBe(403);
    await expectStatus(204, admin('product', `DELETE ${path}`, undefined, { 'if-match': '"5"' }));
    const [deletionEntry] = await entriesOf('product', `product/${product.id}`, 5);
    expect(deletionEntry).toMatchObject({ action: 'product.deleted', by, before: { name: 'Falcon II' } });
  });

  it('of people’s roles, and of the policy', async () => {
    const person = await newCustomer();
    const { items } = await expectStatus(200, admin<{ items: Warehouse[] }>('warehouse', 'GET /v1/warehouses'));
    const warehouses = items.slice(0, 1).map(({ id }) => id);
    const set = (version: number) => giveRoles(person, { roles: ['staff'], warehouses }, version);
    await set(await set(0));
    const [entry] = await entriesOf('auth', `user/${person.id}`, 1);
    expect(entry).toMatchObject({ app: 'auth', action: 'user.roles-changed', by });
    expect(entry?.before).toEqual({ roles: ['customer'], warehouses: null });
    expect(entry?.after).toEqual({ roles: ['staff'], warehouses });

    const policyEntries = async () => (await page('auth', { resource: 'policy', by: by.id, limit: '100' })).items;
    const entriesBefore = (await policyEntries()).length;
    const policy = await expectStatus(200, admin<Policy>('auth', 'GET /v1/policy'));
    const put = (roles: Policy['roles'], version: number) =>
      admin<Policy>('auth', 'PUT /v1/policy', { roles }, { 'if-match': `"${version}"` });
    const wider = { ...policy.roles, staff: [...(policy.roles.staff ?? []), 'sales:read'] };
    const { version } = await expectStatus(200, put(wider, policy.version));
    expect((await put(wider, policy.version)).status).toBe(412);
    await expectStatus(200, put(policy.roles, version));
    const [undone, doneEntry] = await eventually(async () => {
      const allEntries = await policyEntries();
      expect(allEntries).toHaveLength(entriesBefore + 2);
      return allEntries;
    });
    const field = 'roles.staff';
    expect(doneEntry).toMatchObject({ action: 'policy.edited', before: { [field]: policy.roles.staff } });
    expect(doneEntry?.after).toEqual({ [field]: wider.staff });
    expect(undone?.after).toEqual({ [field]: policy.roles.staff });
  });

  it.each(apps.filter(({ subscribes }) => subscribes.length > 0))(
    'of dead letters of $id',
    async ({ id, subscribes }) => {
      const [topic = 'sale-created'] = subscribes;
      const eventId = randomUUID();
      await deliver(id, deadLetterTopic(id, topic), { eventId });
      const letters = await expectStatus(
        200,
        admin<{ items: DeadLetter[] }>(id, `GET /v1/dead-letters/${id}?limit=100&topic=${topic}`),
      );
      const letter = letters.items.find((one) => one.eventId === eventId)?.id ?? '';
      expect((await admin(id, `POST /v1/dead-letters/${id}/${letter}/redrive`)).status).toBe(409);
      const inAddress = admin(id, `DELETE /v1/dead-letters/${id}/${letter}?reason=poison`);
      expect((await inAddress).status).toBe(400);
      const drop = () => admin(id, `POST /v1/dead-letters/${id}/${letter}/discard`, { reason: 'poison' });
      await expectStatus(204, drop());
      expect((await drop()).status).toBe(404);
      const [entry] = await entriesOf(id, `dead-letter/${letter}`, 1);
      expect(entry).toMatchObject({ action: 'dead-letter.discarded', by, before: { topic, eventId }, note: 'poison' });
    },
  );
});

describe.each(auditedApps)('the audit log of %s', (app) => {
  it('is an admin’s alone', async () => {
    for (const role of ['customer', 'staff', 'manager'] as const) {
      expect((await call(app, `GET /v1/audit-log/${app}`, { token: await tokenOf(role) })).status, role).toBe(403);
    }
    expect((await call(app, `GET /v1/audit-log/${app}`)).status).toBe(401);
  });

  it('comes page by page, newest first, within its times', async () => {
    const { items } = await page(app, { limit: '3' });
    const [first, ...rest] = items;
    const firstPage = await page(app, { limit: '1' });
    expect(firstPage.items).toEqual(first ? [first] : []);
    if (firstPage.nextCursor)
      expect((await page(app, { limit: '2', cursor: firstPage.nextCursor })).items).toEqual(rest);
    if (first) expect((await page(app, { to: first.at, limit: '100' })).items).not.toContainEqual(first);
    for (const query of ['from=yesterday', 'cursor=made-up', 'limit=0']) {
      expect((await admin(app, `GET /v1/audit-log/${app}?${query}`)).status, query).toBe(400);
    }
  });
});
