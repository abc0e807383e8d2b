import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDecideApproval, createRequestApproval } from '../../services/order/tooling.ts';
import { type Account, openShop } from './shop.ts';

const accounts: readonly Account[] = Array.from({ length: 100 }, (_, at) => `greedy ${at}`);
const batch = 10;

describe('a hundred accounts that hold all they can and pay for nothing', { timeout: 300_000 }, () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  /** Every account orders as much as it is let, ten accounts at a time, until nothing is left. Returns the orders. */
  const takeAll = async (productId: string, prefix: string) => {
    const placedOrders: { account: Account; id: string }[] = [];
    let isUsedUp = false;
    const takeAsOne = async (account: Account) => {
      for (let quantity = shop.limits.unitsOfProduct; quantity > 0; ) {
        const { id, refusal, available = 0 } = await shop.order(account, productId, quantity);
        if (id) placedOrders.push({ account, id });
        isUsedUp ||= available === 0 && (refusal === 'first-order-limit' || refusal === 'stock-short');
        quantity = id ? quantity : available;
      }
    };
    for (let at = 0; at < accounts.length && !isUsedUp; at += batch)
      await Promise.all(accounts.slice(at, at + batch).map((account) => takeAsOne(`${prefix} ${account}`)));
    return placedOrders;
  };
  /** A customer who has paid an order. */
  const customerNamed = async (name: string) => {
    const { id = '' } = await shop.order(name, await shop.product(2), 1);
    await shop.change(id, 'submitProof');
    await shop.change(id, 'approve');
    return name;
  };

  it('cannot keep a customer who paid before from buying, not for a moment', async () => {
    const product = await shop.product(20);
    const customer = await customerNamed('ada');
    await takeAll(product, 'a');
    expect(await shop.held(product)).toBe(10);
    expect(await shop.order(customer, product, 1)).toMatchObject({ id: expect.any(String) });
  });

  it('cannot keep a new customer from buying once a person has approved them', async () => {
    const product = await shop.product(20);
    await takeAll(product, 'b');
    expect(await shop.order('bob', product, 1)).toMatchObject({ refusal: 'first-order-limit' });
    const { transact } = shop.orders;
    const userOf = (name: string) => ({ id: name, username: name, roles: [], may: () => false });
    const value = { amount: 4_000_000, currency: 'USD' } as const;
    const { id } = await createRequestApproval({ transact, maxFromNetwork: 20 })(userOf('bob'), value);
    await createDecideApproval({ transact, validDays: 7 })(userOf('desk'), id, 'APPROVED', 1);
    expect(await shop.order('bob', product, 1)).toMatchObject({ id: expect.any(String) });
  });

  it('hold a last unit once, until its proof has to be reviewed; then it waits for a customer who paid before', async () => {
    const product = await shop.product(1);
    const customer = await customerNamed('cleo');
    const placedOrders = await takeAll(product, 'c');
    expect(placedOrders).toHaveLength(1);
    const [{ id = '' } = {}] = placedOrders;
    await shop.change(id, 'submitProof'); // any picture will do: it is held until somebody looks at it, or nobody did in time
    expect(await shop.order(customer, product, 1)).toMatchObject({ refusal: 'stock-short' });

    await shop.change(id, 'reject');
    for (const minutes of [10, 23 * 60]) {
      expect(await takeAll(product, 'c'), 'the accounts are always faster').toEqual([]);
      await shop.pass(minutes);
    }
    expect(await shop.order(customer, product, 1)).toMatchObject({ id: expect.any(String) });
  });

  it('run out of orders that they let expire, after which a new customer buys like anybody', async () => {
    const units = 1000;
    const product = await shop.product(units);
    const { unitsOfProduct, ordersOfUser, coolDownOrders } = shop.limits;
    const perDay = coolDownOrders - 1 + ordersOfUser;
    const longestMinutes = Math.ceil((accounts.length * perDay * unitsOfProduct) / (units / 2)) * shop.paymentMinutes;
    const ordersBy = new Map<Account, number>();
    let minutes = 0;
    for (let buyer = 0; minutes <= longestMinutes; minutes += shop.paymentMinutes, buyer++) {
      const placedOrders = await takeAll(product, 'd');
      for (const { account } of placedOrders) ordersBy.set(account, (ordersBy.get(account) ?? 0) + 1);
      if ((await shop.order(`new ${buyer}`, product, 1)).id) break;
      await shop.pass(shop.paymentMinutes);
      for (let at = 0; at < placedOrders.length; at += batch)
        await Promise.all(placedOrders.slice(at, at + batch).map(({ id }) => shop.change(id, 'expire')));
    }
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThanOrEqual(longestMinutes);
    for (const [account, count] of ordersBy) expect(count, account).toBeLessThanOrEqual(perDay);
  });
});
