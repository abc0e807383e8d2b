import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductView } from '../../src/domain/cart-document.ts';
import { openRedis } from '../../src/store/redis.ts';
import { createShopping } from '../../src/use-cases/shopping.ts';
import { aUser, filled, log, openStores, type Stores, view } from '../cart.ts';

export const replicas = () =>
  describe('a cart that other processes read', () => {
    let stores: Stores;
    let id: string;
    beforeAll(async () => {
      stores = await openStores();
      id = await filled(stores.process(), aUser(), { [newId()]: 1 });
    });
    afterAll(() => stores.drop());

    it('comes from the master while there is no replica', async () => {
      const nobody = openRedis({ sentinels: ['127.0.0.1:1'], master: 'carts', log });
      const { document } = await stores.process({ replica: nobody.replica }).get(id);
      expect(document.lines).toHaveLength(1);
      await nobody.close();
    });

    it('is no older than the version that whoever asks has seen, however far behind the replica is', async () => {
      const falcon = newId();
      const mine = aUser();
      const writer = stores.process();
      const replica = stores.redis.replica;
      // A replica that never heard of anything: its script answers an empty cart of version 0.
      const behind = { evalsha: async () => ['{"version":0,"lines":{},"taken":{}}'] } as unknown as typeof replica;
      const { document } = await writer.setLine(mine, { productId: falcon, quantity: 2 }, view());
      const reader = stores.process({ replica: behind });
      expect((await reader.get(mine)).document.lines).toEqual([]);
      expect((await reader.get(mine, document.version)).document.lines).toMatchObject([
        { productId: falcon, quantity: 2 },
      ]);
    });

    it('comes from the primary for a caller that needs the latest, whatever the replica has', async () => {
      const mine = await filled(stores.process(), aUser(), { [newId()]: 2 });
      const replica = stores.redis.replica;
      const behind = { evalsha: async () => ['{"version":0,"lines":{},"taken":{}}'] } as unknown as typeof replica;
      const noProduct = async () => new Map<string, ProductView>();
      const product = { views: noProduct, viewsSoon: noProduct };
      const shopping = createShopping({ carts: stores.process({ replica: behind }), product, log });
      expect((await shopping.readCart(mine)).lines).toEqual([]);
      expect((await shopping.readCart(mine, 'latest')).lines).toMatchObject([{ quantity: 2 }]);
    });

    it('comes from the master while a replica hangs', async () => {
      const reader = stores.process();
      await reader.get(id);
      await stores.redis.replica.client('PAUSE', 5000, 'ALL');
      const before = Date.now();
      expect((await reader.get(id)).document.lines).toHaveLength(1);
      expect(Date.now() - before).toBeLessThan(2000);
    });
  });
