import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChangedCarts } from '../../src/store/changed-carts.ts';
import { epochKey } from '../../src/store/keys.ts';
import { createResyncs } from '../../src/store/resyncs.ts';
import { createResyncCarts } from '../../src/use-cases/resync-carts.ts';
import { aUser, type Carts, fillCart, linesOf, log, openStores, type Stores } from '../cart.ts';

export const resyncing = () =>
  describe('carts whose MySQL was restored from a backup', () => {
    let stores: Stores;
    let carts: Carts;
    const falcon = newId();
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
    });
    afterAll(() => stores.drop());

    const run = (resyncs = createResyncs(stores.db)) =>
      createResyncCarts({ changedCarts: createChangedCarts(stores.redis.master), resyncs, log })();

    it('are written there again, in an epoch that later ones follow', async () => {
      const resyncs = createResyncs(stores.db);
      const ids = await Promise.all(Array.from({ length: 30 }, () => fillCart(carts, aUser(), { [falcon]: 3 })));
      await stores.flusher().stop();
      // The backup had none of the carts, and an older epoch.
      await stores.db.deleteFrom('carts').execute();
      await stores.db.deleteFrom('cart_epochs').execute();
      const epoch = Number(await stores.redis.master.get(epochKey));

      const request = await resyncs.request();
      await run();
      expect(await resyncs.isCompleted(request)).toBe(true);
      await stores.flusher().stop();

      for (const id of ids)
        expect((await stores.backedUp(id))?.document.lines).toMatchObject([{ productId: falcon, quantity: 3 }]);
      await stores.loseEverything();
      expect(await linesOf(carts, ids[0] ?? '')).toHaveLength(1);
      expect(Number(await stores.redis.master.get(epochKey))).toBeGreaterThan(epoch);
    });

    it('are left alone without a request, and a request that broke off is taken up again', async () => {
      const resyncs = createResyncs(stores.db);
      const id = await fillCart(carts, aUser(), { [falcon]: 1 });
      await stores.flusher().stop();
      await stores.db.deleteFrom('carts').execute();
      await run();
      await stores.flusher().stop();
      expect(await stores.backedUp(id)).toBeUndefined();

      const request = await resyncs.request();
      const dying = { ...resyncs, complete: () => Promise.reject(new Error('the process died')) };
      await expect(run(dying)).rejects.toThrow('died');
      expect(await resyncs.isCompleted(request)).toBe(false);
      await run();
      expect(await resyncs.isCompleted(request)).toBe(true);
      await stores.flusher().stop();
      expect((await stores.backedUp(id))?.document.lines).toHaveLength(1);
    });
  });
