import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '../../src/store/backup.ts';
import { cartKey, epochKey, restoringKey } from '../../src/store/keys.ts';
import { aUser, type Carts, fillCart, linesOf, openStores, type Stores, view } from '../cart.ts';

export const interruptions = () =>
  describe('bringing carts back', () => {
    let stores: Stores;
    let carts: Carts;
    let ids: string[];
    const falcon = newId();
    const count = 600;
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
      ids = await Promise.all(Array.from({ length: count }, () => fillCart(carts, aUser(), { [falcon]: 2 })));
      ids.sort();
      await stores.flusher().stop();
    });
    beforeEach(() => stores.loseEverything());
    afterAll(() => stores.drop());

    const findIncomplete = async () =>
      (await Promise.all(ids.map((id) => linesOf(carts, id)))).filter(([line]) => line).length;
    const lastEpoch = async () => {
      const newest = stores.db.selectFrom('cart_epochs').select('epoch').orderBy('epoch', 'desc');
      return (await newest.executeTakeFirstOrThrow()).epoch;
    };
    /** A process to which something happens between the first page of carts and the second. */
    const interruptBackup = (happening: () => Promise<unknown>, given: Partial<Backup> = {}) => {
      let pages = 0;
      const page: Backup['page'] = async (...which) => {
        const page = await stores.backup.page(...which);
        if (++pages === 2) await happening();
        return page;
      };
      return stores.process({ backup: { ...stores.backup, ...given, page } });
    };

    it('starts over when Redis loses everything once more meanwhile', async () => {
      await interruptBackup(stores.loseEverything).getFresh(ids[0] ?? '');
      expect(await findIncomplete()).toBe(count);
    });

    it('starts over when a fail-over lost a part of it', async () => {
      const loseFirstPage = async () => {
        await stores.redis.master.set(restoringKey, `${await lastEpoch()}:0`);
        await stores.redis.master.del(...ids.slice(0, 500).map(cartKey));
      };
      await interruptBackup(loseFirstPage).getFresh(ids[0] ?? '');
      expect(await findIncomplete()).toBe(count);
    });

    it('writes nothing over carts that another process brought back, and that changed since', async () => {
      const last = ids.at(-1) ?? '';
      const changeAgain = () => carts.setLine(last, { productId: falcon, quantity: 7 }, view());
      const slow = interruptBackup(changeAgain, { alone: (work) => work() });
      expect(await linesOf(slow, last)).toEqual([{ productId: falcon, quantity: 7 }]);
      await carts.setLine(last, { productId: falcon, quantity: 2 }, view());
    });

    it('does not keep shoppers waiting for long', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      const busy = stores.backup.alone(() => {
        gate.resolve();
        return promise;
      });
      await gate.promise; // else the shopper may be first
      await expect(carts.getFresh(ids[0] ?? '')).rejects.toMatchObject({ problem: { status: 503 } });
      resolve();
      await busy;
      expect(await linesOf(carts, ids[0] ?? '')).toHaveLength(1);
    });

    it('goes on without shoppers who waited for long', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const slow = interruptBackup(() => promise);
      await expect(slow.getFresh(ids[0] ?? '')).rejects.toMatchObject({ problem: { status: 503 } });
      resolve();
      expect(await linesOf(slow, ids[0] ?? '')).toHaveLength(1);
      expect(await findIncomplete()).toBe(count);
    });

    it('happens when a replica of an older life became the master', async () => {
      await findIncomplete();
      const [id = '', old] = [ids[0], String(await lastEpoch())];
      await carts.setLine(id, { productId: newId(), quantity: 9 }, view());
      await stores.backup.beginEpoch();
      await stores.flusher().stop();
      expect(await stores.redis.master.get(epochKey)).toBeNull();
      expect(await linesOf(carts, id)).toEqual([{ productId: falcon, quantity: 2 }]);
      expect(await stores.redis.master.get(epochKey)).not.toBe(old);
      await carts.setLine(id, { productId: falcon, quantity: 3 }, view());
      await stores.flusher().stop();
      expect((await stores.backedUp(id))?.document.lines).toMatchObject([{ productId: falcon, quantity: 3 }]);
    });
  });
