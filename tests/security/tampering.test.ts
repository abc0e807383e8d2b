import { randomUUID } from 'node:crypto';
import type { Order } from '@eshop/contracts/order';
import type { Movement } from '@eshop/contracts/stock';
import type { Profile } from '@eshop/contracts/user';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Goods, newGoods, stockOf } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import type { Schema } from '../e2e/support/nul.ts';
import { operationsOf, services } from '../e2e/support/operations.ts';
import { address, place, tryPlace } from '../e2e/support/orders.ts';
import { newCustomer, type Person, tokenOf } from '../e2e/support/people.ts';

let ada: Person;
let goods: Goods;
beforeAll(async () => {
  [ada, goods] = await Promise.all([newCustomer(), newGoods(5)]);
});

const order = (body: object) =>
  call<Order>('order', 'POST /v1/orders', { token: ada.token, headers: { 'idempotency-key': randomUUID() }, body });
const oneUnit = () => ({ productId: goods.product.id, quantity: 1 });

describe('a body with more in it than is asked for', () => {
  /** Objects that take any name: specifications are the seller's own, and a policy is sent back as it was read. */
  const open = ['PUT /v1/policy', 'PUT /v1/policy/roles', 'PUT /v1/policy/users', 'PUT /v1/policy/users/*'];
  const openObjects = (given: Schema, components: Record<string, Schema>, at: string): string[] => {
    const schema = given.$ref ? (components[given.$ref.split('/').at(-1) ?? ''] ?? {}) : given;
    const { properties = {}, items, anyOf = [], additionalProperties, type } = schema;
    const values = typeof additionalProperties === 'object' && additionalProperties.type !== 'string';
    return [
      ...(type === 'object' && additionalProperties !== false && (values || !additionalProperties) ? [at] : []),
      ...Object.entries(properties).flatMap(([name, inner]) => openObjects(inner, components, `${at}/${name}`)),
      ...(values ? openObjects(additionalProperties, components, `${at}/*`) : []),
      ...[...(items ? [items] : []), ...anyOf].flatMap((inner) => openObjects(inner, components, at)),
    ];
  };

  it('is refused by every route', async () => {
    const responses = await Promise.all(
      services.map(async (app) => {
        const { operations, components } = await operationsOf(app);
        return operations.flatMap(({ verb, path, body }) =>
          body ? openObjects(body, components, `${verb} ${path}`) : [],
        );
      }),
    );
    expect(responses.flat()).toEqual(open);
  });

  it('makes nobody an admin, and nothing somebody else’s', async () => {
    const username = `m${randomUUID().slice(0, 8)}`;
    const registration = { username, email: `${username}@eshop.test`, password: 'Very-secret-1', name: 'Mallory' };
    for (const extra of [{ roles: ['admin'] }, { confirmed: true }, { id: ada.id }, { 'cognito:groups': ['admin'] }]) {
      const answer = await call('auth', 'POST /v1/auth/register', { body: { ...registration, ...extra } });
      expect(answer.status, JSON.stringify(extra)).toBe(400);
    }
    for (const extra of [
      { roles: ['admin'] },
      { id: randomUUID() },
      { email: 'a@eshop.test' },
      { version: 99 },
      { permissions: ['policy:edit'] },
    ]) {
      const answer = await call('auth', 'PATCH /v1/users/me', { token: ada.token, body: { name: 'Ada', ...extra } });
      expect(answer.status, JSON.stringify(extra)).toBe(400);
    }
    for (const extra of [
      { userId: randomUUID() },
      { status: 'PAID' },
      { total: { amount: 1, currency: 'USD' } },
      { shipping: { total: { amount: 0, currency: 'USD' } } },
      { paymentDeadline: '2099-01-01T00:00:00Z' },
    ]) {
      expect((await order({ address, items: [oneUnit()], ...extra })).status, JSON.stringify(extra)).toBe(400);
    }
    const profile = await expectStatus(200, call<Profile>('auth', 'GET /v1/users/me', { token: ada.token }));
    expect(profile).toMatchObject({ id: ada.id, roles: ['customer'] });
  });

  it('by names that every object has changes nothing of how objects are', async () => {
    const bodies = [
      '{"__proto__":{"roles":["admin"]},"name":"Ada"}',
      '{"constructor":{"prototype":{"admin":true}},"name":"Ada"}',
    ];
    for (const body of bodies) {
      const answer = await call<Profile>('auth', 'PATCH /v1/users/me', { token: ada.token, body: JSON.parse(body) });
      expect(answer.status).toBeLessThan(500);
    }
    const profile = await expectStatus(200, call<Profile>('auth', 'GET /v1/users/me', { token: ada.token }));
    expect(profile.roles).toEqual(['customer']);
    expect((await call('payment', 'GET /v1/payments', { token: ada.token })).status).toBe(403);
  });
});

describe('prices and quantities', () => {
  it('are nothing that a buyer says', async () => {
    const quantities = [0, -1, 1.5, 100, 2 ** 53, 1e308, '1', null, [1], true];
    for (const quantity of quantities)
      expect((await order({ address, items: [{ ...oneUnit(), quantity }] })).status, `${quantity}`).toBe(400);
    for (const price of [
      { price: { amount: 1, currency: 'USD' } },
      { lineTotal: 1 },
      { discount: 100 },
      { allocations: [] },
    ])
      expect((await order({ address, items: [{ ...oneUnit(), ...price }] })).status, JSON.stringify(price)).toBe(400);
    expect((await order({ address, items: [oneUnit(), oneUnit()] })).status, 'twice').toBe(400);
    const total = { amount: 1, currency: 'USD' };
    expect((await order({ address, items: [oneUnit()], expectedTotal: total })).status).toBe(409);
    const { price, id } = goods.product;
    const line = { quantity: 1, price: { amount: 1, currency: 'USD' } };
    expect((await call('cart', `PUT /v1/cart/items/${id}`, { token: ada.token, body: line })).status).toBe(400);
    const expectedTotal = { amount: price.amount, currency: 'EUR' };
    expect((await order({ address, items: [oneUnit()], expectedTotal })).status, 'another currency').toBe(409);
    expect(await stockOf(id)).toMatchObject({ reserved: 0 });
  });
});

describe('the last piece', () => {
  it('is sold once: to one of twelve buyers, and once to one who asks twelve times', async () => {
    const [crowd, greedy] = await Promise.all([newGoods(1), newGoods(1)]);
    const buyers = await Promise.all(Array.from({ length: 12 }, newCustomer));
    const race = buyers.map((buyer) => tryPlace(buyer, { productId: crowd.product.id }));
    const attempts = buyers.map(() => tryPlace(ada, { productId: greedy.product.id }));
    for (const answers of await Promise.all([Promise.all(race), Promise.all(attempts)])) {
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([201, ...Array(11).fill(409)]);
    }
    for (const { product } of [crowd, greedy])
      expect(await stockOf(product.id)).toEqual({ onHand: 1, reserved: 1, available: 0 });
  });
});

describe('an Idempotency-Key of somebody else', () => {
  it('shows nothing of their order: it is a key of one’s own', async () => {
    const key = randomUUID();
    const { product } = goods;
    const first = await place(ada, { productId: product.id, key });
    const mallory = await newCustomer();
    const second = await place(mallory, { productId: product.id, key });
    expect(second.id).not.toBe(first.id);
    expect((await tryPlace(mallory, { productId: product.id, quantity: 2, key })).status).toBe(422);
  });

  it('takes goods in once more, and shows no other’s movement', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const { product, warehouseId } = await newGoods(1);
    const receive = async (role: 'manager' | 'admin', quantity: number) =>
      expectStatus(
        201,
        call<Movement>('warehouse', 'POST /v1/stock/receipts', {
          token: await tokenOf(role),
          headers: key,
          body: { productId: product.id, warehouseId, quantity, note: role },
        }),
      );
    const [first, secondReceipt] = [await receive('admin', 2), await receive('admin', 2)];
    const managerReceipt = await receive('manager', 3);
    expect(secondReceipt.id).toBe(first.id);
    expect(managerReceipt).toMatchObject({ quantity: 3, note: 'manager' });
    expect(await stockOf(product.id)).toMatchObject({ onHand: 6 });
  });
});
