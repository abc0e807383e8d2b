import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ProductView } from '../../src/domain/cart-document.ts';
import type { Backup } from '../../src/store/backup.ts';
import { epochKey } from '../../src/store/keys.ts';
import { createShopping } from '../../src/use-cases/shopping.ts';
import { aUser, type Carts, fillCart, linesOf, log, openStores, type Stores, view } from '../cart.ts';

export const recovery = () =>
  describe('carts of a Redis that lost everything', () => {
    let stores: Stores;
    let carts: Carts;
    let ids: string[];
    const falcon = newId();
    /** More than two pages of what recovery reads at once. */
    const count = 1100;
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
      ids = await Promise.all(Array.from({ length: count }, () => fillCart(carts, aUser(), { [falcon]: 2 })));
      await stores.flusher().stop();
    });
    beforeEach(() => stores.loseEverything());
    afterAll(() => stores.drop());

    const epoch = async () => Number(await stores.redis.master.get(epochKey));
    const findLost = async (using: Carts) => {
      const allLines = await Promise.all(ids.map((id) => linesOf(using, id)));
      return allLines.filter(([line]) => line?.productId === falcon && line.quantity === 2).length;
    };

    it('come back, all of them, for another month and in a new epoch', async () => {
      const [id = ''] = ids;
      const { document } = await carts.getFresh(id);
      const epochBefore = await epoch();
      await stores.loseEverything();
      expect((await carts.getFresh(id)).document).toEqual(document);
      expect(await findLost(carts)).toBe(count);
      expect(await epoch()).toBe(epochBefore + 1);
      expect(await stores.ttl(id)).toBeGreaterThan(30 * 86_400 - 10);
    });

    it('come back with a product that was deleted before, which shows as gone under its name and can be removed', async () => {
      const [goneId, id] = [newId(), aUser()];
      await carts.setLine(id, { productId: goneId, quantity: 2 }, view({ name: 'Hawk' }));
      await stores.flusher().stop();
      await stores.loseEverything();
      const noProduct = async () => new Map<string, ProductView>();
      const shopping = createShopping({ carts, product: { views: noProduct, viewsSoon: noProduct }, log });
      for (let read = 0; read < 2; read++) {
        expect(await shopping.readCart(id)).toMatchObject({
          lines: [{ productId: goneId, name: 'Hawk', quantity: 2, available: 0 }],
          warnings: [{ productId: goneId, code: 'gone' }],
        });
      }
      expect(await shopping.removeLine(id, goneId)).toMatchObject({ lines: [], warnings: [] });
    });

    it('come back with their lines while product does not respond', async () => {
      const [id = ''] = ids;
      const failToConnect = () => Promise.reject(new Error('product does not respond'));
      const shopping = createShopping({ carts, product: { views: failToConnect, viewsSoon: failToConnect }, log });
      expect(await shopping.readCart(id)).toMatchObject({
        lines: [{ productId: falcon, name: 'Falcon', quantity: 2, price: { amount: 1000 } }],
        warnings: [{ productId: falcon, code: 'unconfirmed' }],
      });
    });

    it('come back before anything is written over them', async () => {
      const [id = ''] = ids;
      const otherId = newId();
      await carts.setLine(id, { productId: otherId, quantity: 1 }, view());
      expect(await linesOf(carts, id)).toEqual([
        { productId: falcon, quantity: 2 },
        { productId: otherId, quantity: 1 },
      ]);
      await carts.removeLine(id, otherId);
    });

    it('come back once when several processes and many requests find them gone', async () => {
      const countBefore = Number(
        (
          await stores.db
            .selectFrom('cart_epochs')
            .select(({ fn }) => fn.max('epoch').as('last'))
            .executeTakeFirst()
        )?.last,
      );
      const processes = [carts, stores.process(), stores.process()];
      const counts = await Promise.all(processes.map(findLost));
      expect(counts).toEqual([count, count, count]);
      expect(await epoch()).toBe(countBefore + 1);
    });

    it('come back again and again', async () => {
      for (let loss = 0; loss < 3; loss++) {
        await stores.loseEverything();
        expect(await linesOf(carts, ids[loss] ?? '')).toHaveLength(1);
      }
    });

    it('are not believed to be back while Redis refused a part of them', async () => {
      let pages = 0;
      const refuseWrites = (replicas: number) => stores.redis.master.config('SET', 'min-replicas-to-write', replicas);
      onTestFinished(async () => void (await refuseWrites(0)));
      const page: Backup['page'] = async (...given) => {
        const carts = await stores.backup.page(...given);
        await refuseWrites(++pages === 1 ? 9 : 0);
        return carts;
      };
      const unlucky = stores.process({ backup: { ...stores.backup, page } });
      await expect(unlucky.getFresh(ids[0] ?? '')).rejects.toThrow('NOREPLICAS');
      await refuseWrites(0);
      expect(await findLost(carts)).toBe(count);
    });

    it('are not overwritten in MySQL by what a process read from the life before', async () => {
      const [id = ''] = ids;
      await carts.getFresh(id);
      const read = Promise.withResolvers<void>();
      const goOn = Promise.withResolvers<void>();
      const write: Backup['write'] = async (...given) => {
        read.resolve();
        await goOn.promise;
        await stores.backup.write(...given);
      };
      await carts.setLine(id, { productId: falcon, quantity: 50 }, view());
      const slow = stores.flusher({ backup: { ...stores.backup, write } });
      await read.promise;
      await stores.loseEverything();
      expect(await linesOf(carts, id)).toEqual([{ productId: falcon, quantity: 2 }]);
      goOn.resolve();
      await slow.stop();
      expect((await stores.backedUp(id))?.document.lines).toMatchObject([{ productId: falcon, quantity: 2 }]);
    });
  });
