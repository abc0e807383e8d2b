import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGuest, aUser, type Carts, filled, linesOf, openStores, type Stores } from '../cart.ts';

export const merging = () =>
  describe('merging a guest’s cart into a user’s', () => {
    let stores: Stores;
    let carts: Carts;
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
    });
    afterAll(() => stores.drop());

    const both = async (user: Record<string, number>, guest: Record<string, number>) =>
      [await filled(carts, aUser(), user), await filled(carts, aGuest(), guest)] as const;

    it('adds up to what can be had, never beyond 99, and never shrinks a line', async () => {
      const [added, capped, bound, held, none, fresh] = Array.from({ length: 6 }, newId) as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const [user, guest] = await both(
        { [added]: 1, [capped]: 3, [bound]: 60, [held]: 8 },
        { [added]: 2, [capped]: 4, [bound]: 60, [held]: 1, [none]: 2, [fresh]: 3 },
      );
      const caps = { [added]: 50, [capped]: 5, [bound]: 500, [held]: 2, [none]: 0, [fresh]: 2 };
      const { document } = await carts.merge(user, guest, caps);
      expect(document.lines).toEqual([
        { productId: added, quantity: 3 },
        { productId: capped, quantity: 5 },
        { productId: bound, quantity: 99 },
        { productId: held, quantity: 8 },
        { productId: fresh, quantity: 2 },
      ]);
      expect(await linesOf(carts, guest)).toEqual([]);
    });

    it('adds once, however often and however parallel it is asked for', async () => {
      const falcon = newId();
      const [user, guest] = await both({ [falcon]: 1 }, { [falcon]: 2 });
      await Promise.all(Array.from({ length: 5 }, () => carts.merge(user, guest, {})));
      expect((await carts.merge(user, guest, {})).document.lines).toEqual([{ productId: falcon, quantity: 3 }]);
    });

    it('stops at fifty lines', async () => {
      const many = (count: number) => Object.fromEntries(Array.from({ length: count }, () => [newId(), 1]));
      const shared = newId();
      const [user, guest] = await both({ ...many(48), [shared]: 1 }, { ...many(3), [shared]: 1 });
      const { document } = await carts.merge(user, guest, {});
      expect(document.lines).toHaveLength(50);
      expect(document.lines.find(({ productId }) => productId === shared)?.quantity).toBe(2);
    });

    it('does nothing with an empty one', async () => {
      const user = await filled(carts, aUser(), { [newId()]: 1 });
      const before = await carts.getFresh(user);
      expect(await carts.merge(user, aGuest(), {})).toEqual(before);
    });
  });
