import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productKey } from '../../src/store/keys.ts';
import { aUser, type Carts, openStores, type Stores, view } from '../cart.ts';

export const products = () =>
  describe('what a cart knows of a product', () => {
    let stores: Stores;
    let carts: Carts;
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
    });
    afterAll(() => stores.drop());

    const price = (amount: number) => ({ price: { amount, currency: 'USD' } });
    const inCart = async (version: number) => {
      const [id, productId] = [aUser(), newId()];
      await carts.setLine(id, { productId, quantity: 1 }, view({ version }));
      return { id, productId, shown: async () => (await carts.getFresh(id)).products.get(productId) };
    };

    it('follows news, whose stock and age it keeps, and none that is older than what it knows', async () => {
      const { productId, shown: cartView } = await inCart(2);
      await carts.updateProduct(productId, 4, { name: 'GT', ...price(1500) });
      const newest = view({ version: 4, name: 'GT', ...price(1500) });
      expect(await cartView()).toEqual(newest);
      for (const version of [4, 3, 1]) await carts.updateProduct(productId, version, { name: 'S', gone: true });
      expect(await cartView()).toEqual(newest);
    });

    it('is nothing of a product that no cart shows, whatever the news', async () => {
      const productId = newId();
      await carts.updateProduct(productId, 7, { name: 'GT' });
      expect(await stores.redis.master.exists(productKey(productId))).toBe(0);
    });

    it('keeps its time to live over news', async () => {
      const { productId } = await inCart(1);
      await carts.updateProduct(productId, 2, { name: 'GT' });
      expect(await stores.redis.master.ttl(productKey(productId))).toBeGreaterThan(30 * 86_400 - 10);
    });

    it('is not overwritten by what product answers from before the news, but for the stock', async () => {
      const { id, productId, shown: cartView } = await inCart(1);
      await carts.updateProduct(productId, 2, price(1500));
      const holds = view({ version: 2, ...price(1500), available: 4, seenAt: 77 });
      const notedCount = await carts.noteProducts(
        new Map([[productId, view({ version: 1, available: 4, seenAt: 77 })]]),
      );
      expect(notedCount.get(productId)).toEqual(holds);
      expect(await cartView()).toEqual(holds);
      const set = await carts.setLine(id, { productId, quantity: 2 }, view({ version: 1, available: 3, seenAt: 78 }));
      expect(set.products.get(productId)).toEqual({ ...holds, available: 3, seenAt: 78 });
    });

    it('is what product says, where product is as new', async () => {
      const { productId, shown: cartView } = await inCart(3);
      const removalView = view({ version: 3, gone: true, available: 0 });
      await carts.noteProducts(new Map([[productId, removalView]]));
      expect(await cartView()).toEqual(removalView);
    });
  });
