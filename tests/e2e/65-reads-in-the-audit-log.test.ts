import { beforeAll, describe, expect, it } from 'vitest';
import { admin, adminActor, entriesOf, page } from './support/audit-log.ts';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { place, submitProof } from './support/orders.ts';
import { newCustomer } from './support/people.ts';

let by: { id: string; name: string };
beforeAll(async () => {
  by = await adminActor();
});

describe('the audit log tells who read personal data, and not the data', () => {
  it('of proofs, people and exports', async () => {
    const { product } = await newGoods(1);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, order.id);
    await call('payment', `GET /v1/payments/${payment.id}/proof`, { token: buyer.token });
    expect((await admin('payment', `GET /v1/payments/${payment.id}/proof`)).status).toBe(302);
    expect((await admin('payment', `GET /v1/payments/${payment.id}/proof/content`)).status).toBe(200);
    const openingEntries = await entriesOf('payment', `payment/${payment.id}`, 2);
    for (const entry of openingEntries) expect(entry).toMatchObject({ action: 'payment.proof-opened', by });

    await eventually(async () => {
      const search = admin<{ items: unknown[] }>('auth', 'POST /v1/users/search', { q: buyer.username });
      expect((await expectStatus(200, search)).items).toHaveLength(1);
    });
    const [searchEntry] = await eventually(async () => {
      const { items } = await page('auth', { resource: `user/${buyer.id}`, action: 'user.searched' });
      expect(items).not.toEqual([]);
      return items;
    });
    expect(searchEntry).toMatchObject({ by, after: { found: 1, users: [buyer.id] } });

    const exportQuery = { export: 'true', status: 'PENDING_PAYMENT,PAID', q: 'Ada', limit: '1' };
    const first = admin<{ nextCursor: string | null }>('order', `GET /v1/orders?${new URLSearchParams(exportQuery)}`);
    const { nextCursor } = await expectStatus(200, first);
    if (nextCursor) {
      const next = new URLSearchParams({ ...exportQuery, cursor: nextCursor });
      await expectStatus(200, admin('order', `GET /v1/orders?${next}`));
    }
    await expectStatus(200, call('order', 'GET /v1/orders?export=true', { token: buyer.token }));
    const { items } = await page('order', { resource: 'order/*', limit: '1' });
    expect(items).toMatchObject([
      { action: 'order.exported', by, after: { status: ['PENDING_PAYMENT', 'PAID'], byText: true } },
    ]);
    const byName = { q: 'Ada Rider', status: ['PAYMENT_SUBMITTED'], limit: 1 };
    const searchResult = await expectStatus(
      200,
      admin<{ items: { id: string }[] }>('order', 'POST /v1/orders/search', byName),
    );
    expect(searchResult.items).toHaveLength(1);
    const [ordersSearched] = (await page('order', { action: 'order.searched', limit: '1' })).items;
    expect(ordersSearched).toMatchObject({ by, after: { found: 1, orders: [searchResult.items[0]?.id] } });
    expect(JSON.stringify(ordersSearched)).not.toContain('Ada');
    const byAddress = admin<{ items: unknown[] }>('order', 'GET /v1/orders?q=Ada%20Rider');
    const listedUsers = (await expectStatus(200, byAddress)).items;
    expect(listedUsers).not.toEqual([]);
    const [listSearched] = (await page('order', { action: 'order.searched', limit: '1' })).items;
    expect(listSearched).toMatchObject({ by, after: { found: listedUsers.length } });
    expect(JSON.stringify(listSearched)).not.toContain('Ada');
    expect(JSON.stringify([searchEntry, items])).not.toMatch(/Ada Rider|"q"/);
    expect(JSON.stringify(searchEntry)).not.toContain(buyer.username);
  });
});
