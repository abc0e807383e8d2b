import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductView } from '../../src/domain/cart-document.ts';
import { openRedis } from '../../src/store/redis.ts';
import { createShopping } from '../../src/use-cases/shopping.ts';
import { aUser, fillCart, log, openStores, type Stores, view } from '../cart.ts';

export const replicas = () =>
  describe('a cart that other processes read', () => {
    let stores: Stores;
    let id: string;
    beforeAll(async () => {
      stores = await openStores();
      id = await fillCart(stores.process(), aUser(), { [newId()]: 1 });
    });
    afterAll(() => stores.drop());

    it('comes from the master while there is no replica', async () => {
      const unreachableRedis = openRedis({ sentinels: ['127.0.0.1:1'], master: 'carts', log });
      const { document } = await stores.process({ replica: unreachableRedis.replica }).get(id);
      expect(document.lines).toHaveLength(1);
      await unreachableRedis.close();
    });

    it('is no older than the version that whoever asks has seen, however far behind the replica is', async () => {
      const falcon = newId();
      const readerId = aUser();
      const writer = stores.process();
      const replica = stores.redis.replica;
      // A replica that never heard of anything: its script answers an empty cart of version 0.
      const behind = { evalsha: async () => ['{"version":0,"lines":{},"taken":{}}'] } as unknown as typeof replica;
      const { document } = await writer.setLine(readerId, { productId: falcon, quantity: 2 }, view());
      const reader = stores.process({ replica: behind });
      expect((await reader.get(readerId)).document.lines).toEqual([]);
      expect((await reader.get(readerId, document.version)).document.lines).toMatchObject([
        { productId: falcon, quantity: 2 },
      ]);
    });

    it('comes from the primary for a caller that needs the latest, whatever the replica has', async () => {
      const cartId = await fillCart(stores.process(), aUser(), { [newId()]: 2 });
      const replica = stores.redis.replica;
      const behind = { evalsha: async () => ['{"version":0,"lines":{},"taken":{}}'] } as unknown as typeof replica;
      const noProduct = async () => new Map<string, ProductView>();
      const product = { views: noProduct, viewsSoon: noProduct };
      const shopping = createShopping({ carts: stores.process({ replica: behind }), product, log });
      expect((await shopping.readCart(cartId)).lines).toEqual([]);
      expect((await shopping.readCart(cartId, 'latest')).lines).toMatchObject([{ quantity: 2 }]);
    });

    it('comes from the master while a replica hangs', async () => {
      const reader = stores.process();
      await reader.get(id);
      await stores.redis.replica.client('PAUSE', 5000, 'ALL');
      const startTime = Date.now();
      expect((await reader.get(id)).document.lines).toHaveLength(1);
      expect(Date.now() - startTime).toBeLessThan(2000);
    });
  });
