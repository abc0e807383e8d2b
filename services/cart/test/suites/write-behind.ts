import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cartKey, dirtyKey, flushingKey } from '../../src/store/keys.ts';
import { run } from '../../src/store/redis.ts';
import { aUser, type Carts, fillCart, openStores, type Stores, view } from '../cart.ts';

export const writeBehind = () =>
  describe('writing carts to MySQL', () => {
    let stores: Stores;
    let carts: Carts;
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
    });
    afterAll(() => stores.drop());

    const quantityOf = async (id: string) => (await stores.backedUp(id))?.document.lines[0]?.quantity;
    /** A process that takes changed carts to write them, and dies. */
    const dieWriting = (leaseMs = 10_000) =>
      run(stores.redis.master, 'claimDirty', [dirtyKey, flushingKey], [0, leaseMs, 500]);

    it('takes one statement for ten writes or more, of one cart or of many', async () => {
      const flusher = stores.flusher();
      const [falcon, ids] = [newId(), Array.from({ length: 30 }, aUser)];
      for (let quantity = 1; quantity <= 10; quantity++) {
        await Promise.all(ids.map((id) => carts.setLine(id, { productId: falcon, quantity }, view())));
      }
      for (const id of ids) await expect.poll(() => quantityOf(id)).toBe(10);
      expect(flusher.statements()).toBeLessThanOrEqual(30);
      await flusher.stop();
    });

    it('happens within a moment of the first change, however often it goes on changing', async () => {
      const flusher = stores.flusher();
      const [id, falcon] = [aUser(), newId()];
      let changing = true;
      const changes = (async () => {
        for (let at = 0; changing; at++)
          await carts.setLine(id, { productId: falcon, quantity: (at % 99) + 1 }, view());
      })();
      await expect.poll(() => quantityOf(id), { timeout: 2000 }).toBeDefined();
      changing = false;
      await changes;
      await flusher.stop();
      expect((await stores.backedUp(id))?.document).toEqual((await carts.getFresh(id)).document);
    });

    it('happens again for a cart that changed while it was written', async () => {
      const [id, falcon] = [aUser(), newId()];
      const slow = {
        ...stores.backup,
        write: async (...given: Parameters<typeof stores.backup.write>) => {
          await carts.setLine(id, { productId: falcon, quantity: 2 }, view());
          await stores.backup.write(...given);
        },
      };
      await carts.setLine(id, { productId: falcon, quantity: 1 }, view());
      const [first, second] = [stores.flusher({ backup: slow }), stores.flusher()];
      await first.stop();
      await second.stop();
      expect(await quantityOf(id)).toBe(2);
    });

    it('writes the others when one cart cannot be written, and tries that one again later', async () => {
      const [brokenCart, fine] = [
        await fillCart(carts, aUser(), { [newId()]: 1 }),
        await fillCart(carts, aUser(), { [newId()]: 2 }),
      ];
      await stores.redis.master.set(cartKey(brokenCart), 'not a cart');
      const flusher = stores.flusher();
      await expect.poll(() => quantityOf(fine)).toBe(2);
      await flusher.stop();
      expect(flusher.failures()).toBe(1);
      expect(await quantityOf(brokenCart)).toBeUndefined();
      const [seconds, microseconds] = await stores.redis.master.time();
      const now = Number(seconds) * 1000 + Number(microseconds) / 1000;
      expect(Number(await stores.redis.master.zscore(dirtyKey, cartKey(brokenCart))) - now).toBeGreaterThan(30_000);
      await stores.redis.master.del(cartKey(brokenCart));
      await stores.redis.master.zrem(dirtyKey, cartKey(brokenCart));
    });

    it('is taken over from a process that died with it', async () => {
      const id = await fillCart(carts, aUser(), { [newId()]: 3 });
      await dieWriting();
      const patient = stores.flusher();
      await patient.stop();
      expect(await quantityOf(id), 'it may still be at it').toBeUndefined();
      const flusher = stores.flusher({ leaseMs: 200 });
      await expect.poll(() => quantityOf(id)).toBe(3);
      await flusher.stop();
      expect(await stores.redis.master.zcard(flushingKey)).toBe(0);
    });

    it('stays with who took it over, when the slow one ends and the other dies', async () => {
      const [id, falcon] = [aUser(), newId()];
      const [writeStarted, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const write: typeof stores.backup.write = async (...given) => {
        await stores.backup.write(...given);
        writeStarted.resolve();
        await goOn.promise;
      };
      await carts.setLine(id, { productId: falcon, quantity: 1 }, view());
      const slow = stores.flusher({ backup: { ...stores.backup, write } });
      await writeStarted.promise;
      await carts.setLine(id, { productId: falcon, quantity: 2 }, view());
      await dieWriting();
      goOn.resolve();
      await slow.stop();
      expect(await stores.redis.master.zscore(flushingKey, cartKey(id))).not.toBeNull();
      const flusher = stores.flusher({ leaseMs: 50 });
      await expect.poll(() => quantityOf(id)).toBe(2);
      await flusher.stop();
    });

    it('is tried again at once when MySQL does not answer', async () => {
      const id = await fillCart(carts, aUser(), { [newId()]: 4 });
      const failingBackup = { ...stores.backup, write: () => Promise.reject(new Error('nobody answers')) };
      await stores.flusher({ backup: failingBackup }).stop();
      expect(await quantityOf(id)).toBeUndefined();
      const flusher = stores.flusher();
      await expect.poll(() => quantityOf(id)).toBe(4);
      await flusher.stop();
    });

    it('stays with who took it over, when the slow one fails', async () => {
      const [id, falcon] = [aUser(), newId()];
      const [reading, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()];
      const write = () => {
        reading.resolve();
        return goOn.promise;
      };
      await carts.setLine(id, { productId: falcon, quantity: 1 }, view());
      const slow = stores.flusher({ backup: { ...stores.backup, write } });
      await reading.promise;
      await carts.setLine(id, { productId: falcon, quantity: 2 }, view());
      await dieWriting();
      goOn.reject(new Error('nobody answers'));
      await slow.stop();
      const { master } = stores.redis;
      expect(await master.zscore(flushingKey, cartKey(id))).not.toBeNull();
      expect(await master.zscore(dirtyKey, cartKey(id))).toBeNull();
    });

    it('is done with whatever is left when the process stops', async () => {
      const ids = await Promise.all(Array.from({ length: 600 }, () => fillCart(carts, aUser(), { [newId()]: 5 })));
      const flusher = stores.flusher();
      await flusher.stop();
      const rows = await stores.db.selectFrom('carts').select('id').where('id', 'in', ids).execute();
      expect(rows).toHaveLength(600);
    });
  });
