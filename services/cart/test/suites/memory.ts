import { newId } from '@eshop/contracts/ids';
import { isOutage } from '@eshop/service-kit/http/outage';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cartKey, evictingKey, newCartsKey } from '../../src/store/keys.ts';
import { evictionWatermark, markEvictions, readMemory } from '../../src/store/memory.ts';
import { createShopping } from '../../src/use-cases/shopping.ts';
import {
  aGuest,
  aUser,
  type Carts,
  fillCart,
  linesOf,
  log,
  openStores,
  type Stores,
  setCartLine,
  view,
} from '../cart.ts';

export const memory = () =>
  describe('the memory of the carts', () => {
    let stores: Stores;
    let carts: Carts;
    const falcon = newId();
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
    });
    beforeEach(async () => {
      await stores.redis.master.del(evictingKey);
    });
    afterAll(async () => {
      await stores.redis.master.config('SET', 'maxmemory', '0');
      await stores.drop();
    });

    const budget = (perMinute: number) => ({ networkHash: newId(), perMinute });
    const begin = (id: string, allowed: ReturnType<typeof budget>) =>
      setCartLine(carts)(id, { productId: falcon, quantity: 1 }, allowed);
    const evict = async (id: string) => {
      await stores.flusher().stop();
      await stores.redis.master.del(cartKey(id));
      await markEvictions(stores.redis.master, { ratio: evictionWatermark, evictedKeys: 0 });
    };

    it('is spared by a budget of new guest carts per network, over all processes', async () => {
      const limitedCarts = budget(3);
      const otherProcess = stores.process();
      const guests = Array.from({ length: 6 }, aGuest);
      const outcomes = await Promise.allSettled(
        guests.map((id, at) =>
          setCartLine(at % 2 ? carts : otherProcess)(id, { productId: falcon, quantity: 1 }, limitedCarts),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      const [storedGuest = ''] = guests.filter((_, at) => outcomes[at]?.status === 'fulfilled');
      await begin(storedGuest, limitedCarts);
      await expect(begin(aGuest(), limitedCarts)).rejects.toMatchObject({ problem: { status: 429 } });
      await begin(aGuest(), budget(1));
      // Longer than a new guest's cart, so that it is not evicted before those.
      expect(await stores.redis.master.ttl(newCartsKey(limitedCarts.networkHash))).toBeGreaterThan(86_400);
    });

    it('is kept for a day by a new guest, for a month by one who comes again and by users', async () => {
      const [guest, user] = [aGuest(), aUser()];
      await begin(guest, budget(9));
      await fillCart(carts, user, { [falcon]: 1 });
      expect(await stores.ttl(guest)).toBeLessThanOrEqual(86_400);
      expect(await stores.ttl(user)).toBeGreaterThan(29 * 86_400);
      const key = cartKey(guest);
      const document = JSON.parse((await stores.redis.master.get(key)) ?? '');
      await stores.redis.master.set(key, JSON.stringify({ ...document, createdAt: document.createdAt - 3_600_001 }));
      await begin(guest, budget(9));
      expect(await stores.ttl(guest)).toBeGreaterThan(29 * 86_400);
    });

    it('gives up no cart: one that was evicted comes back from MySQL, for reading and for writing', async () => {
      const [read, writtenUser] = [aUser(), aUser()];
      for (const id of [read, writtenUser]) await fillCart(carts, id, { [falcon]: 2 });
      for (const id of [read, writtenUser]) await evict(id);
      expect(await linesOf(carts, read)).toEqual([{ productId: falcon, quantity: 2 }]);
      const kestrel = newId();
      await carts.setLine(writtenUser, { productId: kestrel, quantity: 1 }, view());
      expect(await linesOf(carts, writtenUser)).toEqual([
        { productId: falcon, quantity: 2 },
        { productId: kestrel, quantity: 1 },
      ]);
    });

    it('gives up no cart that another one is merged into', async () => {
      const [user, guest] = [aUser(), aGuest()];
      await fillCart(carts, user, { [falcon]: 1 });
      await begin(guest, budget(9));
      for (const id of [user, guest]) await evict(id);
      await carts.merge(user, guest, { [falcon]: 9 });
      expect(await linesOf(carts, user)).toEqual([{ productId: falcon, quantity: 2 }]);
    });

    it('gets no cart by reading one that never was, and none that lasts by a refused write', async () => {
      await evict(aUser());
      const guest = aGuest();
      expect(await linesOf(carts, guest)).toEqual([]);
      expect(await stores.ttl(guest), 'no such key').toBe(-2);
      await expect(begin(guest, budget(0))).rejects.toMatchObject({ problem: { status: 429 } });
      expect(await stores.ttl(guest)).toBeLessThanOrEqual(60);
    });

    it('is kept for a day by a new guest also while carts are evicted', async () => {
      await evict(aUser());
      const guest = aGuest();
      await begin(guest, budget(9));
      expect(await stores.ttl(guest)).toBeLessThanOrEqual(86_400);
    });

    it('is marked as short before carts that came back from MySQL are served', async () => {
      const id = aUser();
      await fillCart(carts, id, { [falcon]: 1 });
      await stores.flusher().stop();
      const usedBytes = Number(/^used_memory:(\d+)/m.exec(await stores.redis.master.info('memory'))?.[1]);
      await stores.loseEverything();
      await stores.redis.master.config('SET', 'maxmemory', String(Math.ceil(usedBytes * 1.2)));
      expect(await linesOf(carts, id)).toEqual([{ productId: falcon, quantity: 1 }]);
      await stores.redis.master.config('SET', 'maxmemory', '0');
      expect(await stores.redis.master.exists(evictingKey)).toBe(1);
    });

    it('is watched by its share, and when nothing can make room a shopper is told to try again', async () => {
      expect(await readMemory(stores.redis.master)).toEqual({ ratio: 0, evictedKeys: expect.any(Number) });
      const usedBytes = Number(/^used_memory:(\d+)/m.exec(await stores.redis.master.info('memory'))?.[1]);
      await stores.redis.master.config('SET', 'maxmemory', String(Math.ceil(usedBytes / 2)));
      await stores.redis.master.config('SET', 'maxmemory-policy', 'noeviction');
      expect((await readMemory(stores.redis.master)).ratio).toBeGreaterThan(1);
      const noProduct = async () => new Map([[falcon, view()]]);
      const shopping = createShopping({ carts, product: { views: noProduct, viewsSoon: noProduct }, log });
      const refusal = await shopping
        .setLine(aUser(), { productId: falcon, quantity: 1 })
        .catch((error: unknown) => error);
      await stores.redis.master.config('SET', 'maxmemory', '0');
      expect(isOutage(refusal)).toBe(true);
    });
  });
