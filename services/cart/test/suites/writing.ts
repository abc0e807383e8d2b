import { once } from 'node:events';
import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cartKey, productKey } from '../../src/store/keys.ts';
import { aGuest, aUser, type Carts, fillCart, linesOf, openStores, type Stores, setCartLine, view } from '../cart.ts';

const month = 30 * 86_400;

export const writing = () =>
  describe('a cart', () => {
    let stores: Stores;
    let carts: Carts;
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
    });
    afterAll(() => stores.drop());

    it('holds what was put into it, for a month after its last change', async () => {
      const [id, falcon, kestrel] = [aUser(), newId(), newId()];
      await fillCart(carts, id, { [falcon]: 2, [kestrel]: 1 });
      const { document, products } = await carts.setLine(id, { productId: falcon, quantity: 5 }, view({ name: 'GT' }));
      expect(document.lines).toMatchObject([
        { productId: falcon, quantity: 5 },
        { productId: kestrel, quantity: 1 },
      ]);
      expect(products.get(falcon)).toEqual(view({ name: 'GT' }));
      expect(await carts.getFresh(id)).toEqual({ document, products });
      expect(await stores.ttl(id)).toBeGreaterThan(month - 10);
    });

    it('keeps what a newer version wrote into it and its lines', async () => {
      const [id, guest, falcon, kestrel, orderId] = [aUser(), aGuest(), newId(), newId(), newId()];
      const newer = (document: object) => stores.redis.master.set(cartKey(id), JSON.stringify(document));
      await fillCart(carts, id, { [falcon]: 3 });
      const line = { productId: falcon, quantity: 3, paint: { color: 'red' } };
      await newer({ version: 1, lines: [line], orderIds: [], coupon: 'SPRING' });
      const storedDocument = async () => JSON.parse((await stores.redis.master.get(cartKey(id))) ?? '');
      await carts.setLine(id, { productId: falcon, quantity: 4 }, view());
      expect(await storedDocument()).toMatchObject({ coupon: 'SPRING', lines: [{ ...line, quantity: 4 }] });
      await carts.subtract(id, orderId, [{ productId: falcon, quantity: 1 }]);
      await carts.fill(id, [{ productId: falcon, quantity: 5 }], new Map([[falcon, view()]]));
      expect(await storedDocument()).toMatchObject({ coupon: 'SPRING', lines: [{ ...line, quantity: 5 }] });
      const guestLine = { productId: kestrel, quantity: 1, paint: { color: 'blue' } };
      const guestCart = { version: 1, lines: [guestLine], orderIds: [] };
      await stores.redis.master.set(cartKey(guest), JSON.stringify(guestCart));
      await carts.merge(id, guest, { [kestrel]: 9 });
      expect(await storedDocument()).toMatchObject({ coupon: 'SPRING', lines: [{ ...line, quantity: 5 }, guestLine] });
      await carts.removeLine(id, kestrel);
      expect(await storedDocument()).toMatchObject({ coupon: 'SPRING', lines: [{ ...line, quantity: 5 }] });
    });

    it('keeps what a newer version noted of a product', async () => {
      const productId = newId();
      const key = productKey(productId);
      await stores.redis.master.set(key, JSON.stringify({ ...view({ version: 1 }), badge: { text: 'New' } }));
      await carts.noteProducts(new Map([[productId, view({ version: 2, name: 'GT' })]]));
      expect(JSON.parse((await stores.redis.master.get(key)) ?? '')).toMatchObject({
        name: 'GT',
        badge: { text: 'New' },
      });
    });

    it('is empty where nobody put anything', async () => {
      expect((await carts.get(aGuest())).document.lines).toEqual([]);
    });

    it('keeps all of twenty lines that come at once', async () => {
      const id = aUser();
      const put = () => carts.setLine(id, { productId: newId(), quantity: 1 }, view());
      await Promise.all(Array.from({ length: 20 }, put));
      expect(await linesOf(carts, id)).toHaveLength(20);
    });

    it('takes fifty lines, no more, and still lets those change', async () => {
      const id = aUser();
      const ids = Array.from({ length: 50 }, newId);
      await fillCart(carts, id, Object.fromEntries(ids.map((productId) => [productId, 1])));
      const more = setCartLine(carts)(id, { productId: newId(), quantity: 1 });
      await expect(more).rejects.toMatchObject({ problem: { status: 409, type: '/problems/cart-full' } });
      await carts.setLine(id, { productId: ids[49] ?? '', quantity: 7 }, view());
      expect((await linesOf(carts, id)).at(-1)).toEqual({ productId: ids[49], quantity: 7 });
    });

    it('gives up a line, or all of them', async () => {
      const [id, falcon, kestrel] = [aUser(), newId(), newId()];
      await fillCart(carts, id, { [falcon]: 2, [kestrel]: 1 });
      expect((await carts.removeLine(id, falcon)).document.lines).toMatchObject([{ productId: kestrel, quantity: 1 }]);
      expect((await carts.clear(id)).document.lines).toEqual([]);
      expect(await linesOf(carts, id)).toEqual([]);
    });

    it('leaves no trace of taking out what is not in it', async () => {
      const id = aGuest();
      await carts.removeLine(id, newId());
      await carts.clear(id);
      expect(await stores.ttl(id), 'no such key').toBe(-2);
    });

    it('loses what was ordered, once per order, however parallel its event comes', async () => {
      const [id, falcon, kestrel, orderId] = [aUser(), newId(), newId(), newId()];
      await fillCart(carts, id, { [falcon]: 9, [kestrel]: 1 });
      const orderedLines = [
        { productId: falcon, quantity: 2 },
        { productId: kestrel, quantity: 3 },
        { productId: newId(), quantity: 1 },
      ];
      const fresh = await Promise.all(Array.from({ length: 5 }, () => carts.subtract(id, orderId, orderedLines)));
      expect(fresh.filter(Boolean)).toHaveLength(1);
      expect(await linesOf(carts, id)).toEqual([{ productId: falcon, quantity: 7 }]);
      await carts.subtract(id, newId(), orderedLines);
      expect(await linesOf(carts, id)).toEqual([{ productId: falcon, quantity: 5 }]);
    });

    it('keeps a product that was put into it after the order, also when its event is late', async () => {
      const [id, falcon, kestrel] = [aUser(), newId(), newId()];
      await fillCart(carts, id, { [falcon]: 2, [kestrel]: 1 });
      const { version } = (await carts.getFresh(id)).document;
      const orderedLines = [
        { productId: falcon, quantity: 2 },
        { productId: kestrel, quantity: 1 },
      ];
      await carts.removeLine(id, falcon);
      await fillCart(carts, id, { [falcon]: 1, [kestrel]: 3 });
      await carts.subtract(id, newId(), orderedLines, version);
      expect((await carts.getFresh(id)).document.lines).toMatchObject([
        { productId: kestrel, quantity: 2 },
        { productId: falcon, quantity: 1 },
      ]);
    });

    it('remembers the last twenty orders taken out of it', async () => {
      const [id, falcon] = [aUser(), newId()];
      await fillCart(carts, id, { [falcon]: 99 });
      const orders = Array.from({ length: 25 }, newId);
      for (const order of orders) await carts.subtract(id, order, [{ productId: falcon, quantity: 1 }]);
      expect((await carts.getFresh(id)).document.orderIds).toEqual(orders.slice(-20));
      await carts.subtract(id, orders.at(-1) ?? '', [{ productId: falcon, quantity: 1 }]);
      expect(await linesOf(carts, id)).toEqual([{ productId: falcon, quantity: 74 }]);
    });

    it('gives up nothing more when a week of orders is told once again', async () => {
      const [id, falcon] = [aUser(), newId()];
      await fillCart(carts, id, { [falcon]: 99 });
      const orders = Array.from({ length: 30 }, newId);
      const [late = ''] = orders.splice(12, 1);
      const take = (order: string) => carts.subtract(id, order, [{ productId: falcon, quantity: 1 }]);
      for (const order of orders.slice(0, 25)) await take(order);
      await take(late);
      for (const order of orders.slice(25)) await take(order);
      expect(await linesOf(carts, id)).toEqual([{ productId: falcon, quantity: 69 }]);
      for (const order of [...orders, late, ...orders]) await take(order);
      expect(await linesOf(carts, id)).toEqual([{ productId: falcon, quantity: 69 }]);
    });

    it('shows a process what it has just written, and soon everybody', async () => {
      const [id, falcon, otherProcess] = [aUser(), newId(), stores.process()];
      expect((await stores.redis.replica.role())[0]).toBe('slave');
      for (let quantity = 1; quantity <= 50; quantity++) {
        await carts.setLine(id, { productId: falcon, quantity }, view());
        expect((await carts.get(id)).document.lines).toMatchObject([{ productId: falcon, quantity }]);
      }
      await expect.poll(async () => (await otherProcess.get(id)).document.lines[0]?.quantity).toBe(50);
    });

    it('is read from the master where a replica does not know it yet', async () => {
      const id = await fillCart(carts, aUser(), { [newId()]: 1 });
      const empty = stores.redis.replica.duplicate({ db: 1 });
      if (empty.status !== 'ready') await once(empty, 'ready');
      expect((await stores.process({ replica: empty }).get(id)).document.lines).toHaveLength(1);
      await empty.quit();
    });
  });
