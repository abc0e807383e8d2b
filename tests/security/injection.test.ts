import { randomUUID } from 'node:crypto';
import type { Order } from '@eshop/contracts/order';
import type { Product } from '@eshop/contracts/product';
import type { Profile } from '@eshop/contracts/user';
import type { AppId } from '@eshop/topology';
import { beforeAll, describe, expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { address, orderOf, place } from '../e2e/support/orders.ts';
import { newCustomer, type Person, tokenOf } from '../e2e/support/people.ts';
import { check, ofText } from './support/hostile.ts';

interface List {
  items: { id?: string }[];
}

/** Every list that looks for text which somebody typed, and what its store is. */
const searches: readonly [store: string, app: AppId, path: string, maxLength: number][] = [
  ['PostgreSQL, the customer’s own', 'order', '/v1/orders?q=', 100],
  ['PostgreSQL', 'order', '/v1/orders?q=', 100],
  ['MySQL', 'payment', '/v1/payments?q=', 100],
  ['DynamoDB', 'auth', '/v1/users?q=', 100],
  ['memory', 'product', '/v1/products?q=', 200],
  ['memory', 'product', '/v1/products?brand=', 60],
  ['PostgreSQL', 'sales-report', '/v1/sales?category=', 120],
  ['PostgreSQL', 'order', '/v1/audit-log/order?by=', 128],
  ['PostgreSQL', 'warehouse', '/v1/audit-log/warehouse?resource=', 200],
  ['MySQL', 'payment', '/v1/audit-log/payment?action=', 100],
  ['DynamoDB', 'product', '/v1/audit-log/product?resource=', 200],
  ['DynamoDB', 'auth', '/v1/audit-log/auth?by=', 128],
];

let ada: Person;
let admin: string;
let own: Order;
beforeAll(async () => {
  admin = await tokenOf('admin');
  const { product } = await newGoods(9);
  ada = await newCustomer();
  own = await place(ada, { productId: product.id });
});

/** Longer than any sleep that a statement was told to do would leave it. */
const soonMs = 2000;

describe('text in a query', () => {
  it.each(searches)('is text to %s: %s %s', async (store, app, path, maxLength) => {
    const token = store.includes('own') ? ada.token : admin;
    const nobodys = `q${randomUUID().slice(0, 8)}`;
    await check(
      20,
      ofText(maxLength - nobodys.length, async (text) => {
        const startTime = performance.now();
        const answer = await call<List>(app, `GET ${path}${encodeURIComponent(nobodys + text)}`, { token });
        expect([200, 400]).toContain(answer.status);
        if (answer.status === 200) expect(answer.body.items).toEqual([]);
        expect(performance.now() - startTime).toBeLessThan(soonMs);
      }),
    );
  });

  it('never shows somebody else’s orders, whatever it is', () =>
    check(
      60,
      ofText(100, async (text) => {
        const query = `q=${encodeURIComponent(text)}&status=${encodeURIComponent(own.status)}`;
        const answer = await call<List>('order', `GET /v1/orders?${query}`, { token: ada.token });
        expect([200, 400]).toContain(answer.status);
        if (answer.status === 200) expect([[], [own.id]]).toContainEqual(answer.body.items.map(({ id }) => id));
      }),
    ));

  it.each(['%', '_', '\\', '%%', '*', '.*', "' or '1'='1", '" or ""="'])(
    '%s stands for nothing but itself',
    async (q) => {
      const paths = ['order /v1/orders', 'payment /v1/payments', 'auth /v1/users'] as const;
      for (const [app, path] of paths.map((one) => one.split(' ') as [AppId, string])) {
        const answer = await call<List>(app, `GET ${path}?q=${encodeURIComponent(q)}`, { token: admin });
        expect(answer, path).toMatchObject({ status: 200, body: { items: [] } });
      }
    },
  );

  it('is no operator, and one parameter is not two', async () => {
    const queries = [
      'q[$ne]=x',
      'q[]=x',
      'q[like]=%25',
      'status[$ne]=PAID',
      '__proto__[q]=x',
      'constructor[prototype]=x',
    ];
    for (const query of queries) {
      const answer = await call<List>('order', `GET /v1/orders?${query}`, { token: ada.token });
      expect(answer, query).toMatchObject({ status: 200, body: { items: [{ id: own.id }] } });
    }
    const twice = await call('order', 'GET /v1/orders?q=a&q=b', { token: ada.token });
    expect(twice).toMatchObject({ status: 400, body: { errors: [{ pointer: '/query/q' }] } });
  });
});

/** Texts that people are shown come back composed (NFC), and a line without the blanks at its ends. */
describe('text in a body', () => {
  it('comes back from DynamoDB as it was', () =>
    check(
      15,
      ofText(100, async (text) => {
        const name = `x${text}`.normalize().trim();
        const body = { name: `x${text}` };
        const answer = await call<Profile>('auth', 'PATCH /v1/users/me', { token: ada.token, body });
        if (answer.status === 400) {
          expect(answer.body).toMatchObject({ errors: [{ pointer: '/name' }] });
          return;
        }
        const read = await expectStatus(200, call<Profile>('auth', 'GET /v1/users/me', { token: ada.token }));
        expect([answer.status, answer.body.name, read.name]).toEqual([200, name, name]);
      }),
    ));

  it('comes back from PostgreSQL as it was, and costs what it costs', async () => {
    const items = own.lines.map(({ productId, quantity }) => ({ productId, quantity }));
    await check(
      5,
      ofText(150, async (text) => {
        const storedAddress = { ...address, street: `x${text}`.normalize().trim(), note: text.normalize() };
        const body = { items, address: { ...address, street: `x${text}`, note: text } };
        const headers = { 'idempotency-key': randomUUID() };
        const answer = await call<Order>('order', 'POST /v1/orders', { token: ada.token, headers, body });
        if (answer.status === 400) return;
        expect(answer).toMatchObject({ status: 201, body: { address: storedAddress, total: own.total } });
        expect((await orderOf(ada, answer.body.id)).address).toEqual(storedAddress);
        await expectStatus(200, call('order', `POST /v1/orders/${answer.body.id}/cancel`, { token: ada.token }));
      }),
    );
  });

  it('comes back from the catalogue as it was', async () => {
    const { product } = await newGoods(0);
    let version = product.version;
    await check(
      10,
      ofText(60, async (text) => {
        const label = `x${text}`.slice(0, 60).toWellFormed();
        const body = { description: text, specs: { [label]: text } };
        const storedProfile = {
          description: text.normalize(),
          specs: { [label.normalize().trim()]: text.normalize().trim() },
        };
        const headers = { 'if-match': `"${version}"` };
        const answer = await call<Product>('product', `PATCH /v1/products/${product.id}`, {
          token: admin,
          headers,
          body,
        });
        if (answer.status === 400) return;
        expect(answer).toMatchObject({ status: 200, body: storedProfile });
        version = answer.body.version;
      }),
    );
  });

  it('is refused where an object stands for it', async () => {
    for (const [login, password] of [
      [{ $gt: '' }, { $gt: '' }],
      [{ $ne: null }, 'x'],
      [['admin'], ['x']],
    ]) {
      const answer = await call('auth', 'POST /v1/auth/login', { body: { login, password } });
      expect(answer).toMatchObject({
        status: 400,
        body: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/login' })]) },
      });
    }
  });
});
