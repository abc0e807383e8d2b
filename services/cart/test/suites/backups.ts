import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaleEpoch } from '../../src/store/backup.ts';
import { aUser, openStores, type Stores } from '../cart.ts';

export const backups = () =>
  describe('the backup of carts in MySQL', () => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await openStores();
    });
    afterAll(() => stores.drop());

    const cart = (id: string, version: number) => ({
      id,
      version,
      document: JSON.stringify({ version, lines: [], orderIds: [] }),
      expires_at: new Date(Date.now() + 60_000),
    });
    const versionOf = async (id: string) => (await stores.backedUp(id))?.document.version;

    it('never lets an older version overwrite a newer one', async () => {
      const [id, otherUser] = [aUser(), aUser()];
      await stores.backup.write(1, [cart(id, 5), cart(otherUser, 5)]);
      await stores.backup.write(1, [cart(id, 4), cart(otherUser, 6)]);
      expect([await versionOf(id), await versionOf(otherUser)]).toEqual([5, 6]);
    });

    it('never lets an older epoch overwrite a newer one, however new its version claims to be', async () => {
      const id = aUser();
      await stores.backup.write(1, [cart(id, 5)]);
      await stores.backup.write(2, [cart(id, 3)]);
      await stores.backup.write(1, [cart(id, 901)]);
      expect(await stores.backedUp(id)).toMatchObject({ epoch: 2, document: { version: 3 } });
      await stores.backup.write(2, [cart(id, 4)]);
      expect(await versionOf(id)).toBe(4);
    });

    it('takes nothing from an older epoch once a newer one began, which changes no cart', async () => {
      const id = aUser();
      const first = await stores.backup.beginEpoch();
      await stores.backup.write(first, [cart(id, 5)]);
      const second = await stores.backup.beginEpoch();
      expect(await stores.backedUp(id), 'there may be a million').toMatchObject({ epoch: first });
      await expect(stores.backup.write(first, [cart(id, 900), cart(aUser(), 1)])).rejects.toThrow(StaleEpoch);
      expect(await stores.backedUp(id)).toMatchObject({ epoch: first, document: { version: 5 } });
      await stores.backup.write(second, [cart(id, 6)]);
      expect(await stores.backedUp(id)).toMatchObject({ epoch: second, document: { version: 6 } });
    });

    it('has all that the older epoch wrote when a newer one begins, and never more', async () => {
      const id = aUser();
      for (let round = 1; round <= 20; round++) {
        const epoch = await stores.backup.beginEpoch();
        await stores.backup.write(epoch, [cart(id, round * 100)]);
        const writes = [1, 2, 3].map((at) => stores.backup.write(epoch, [cart(id, round * 100 + at)]));
        const epochStart = stores.backup.beginEpoch().then(() => versionOf(id));
        await Promise.allSettled(writes);
        expect(await versionOf(id)).toBe(await epochStart);
      }
    });

    it('deletes expired carts, and only those; they do not come back', async () => {
      const [old, fresh] = [aUser(), aUser()];
      await stores.backup.write(await stores.backup.beginEpoch(), [cart(old, 1), cart(fresh, 1)]);
      const longAgo = new Date(Date.now() - 100_000);
      await stores.db.updateTable('carts').set({ expires_at: longAgo }).where('id', '=', old).execute();
      expect(await stores.backup.find(old)).toBeUndefined();
      expect((await stores.backup.page('', 500)).map(({ id }) => id)).not.toContain(old);
      expect(await stores.backup.purge()).toBe(1);
      expect([await versionOf(old), await versionOf(fresh)]).toEqual([undefined, 1]);
    });
  });
