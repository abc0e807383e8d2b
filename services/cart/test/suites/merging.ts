import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGuest, aUser, type Carts, filled, linesOf, openStores, type Stores, view } from '../cart.ts';

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
      const { cart, capped: less } = await carts.merge(user, guest, caps);
      expect([...less].sort()).toEqual(
        [
          [capped, 5],
          [bound, 99],
          [held, 8],
          [none, 0],
          [fresh, 2],
        ].sort(),
      );
      expect(cart.document.lines).toMatchObject([
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
      expect((await carts.merge(user, guest, {})).cart.document.lines).toMatchObject([
        { productId: falcon, quantity: 3 },
      ]);
    });

    it('stops at fifty lines', async () => {
      const many = (count: number) => Object.fromEntries(Array.from({ length: count }, () => [newId(), 1]));
      const shared = newId();
      const [user, guest] = await both({ ...many(48), [shared]: 1 }, { ...many(3), [shared]: 1 });
      const { cart, capped } = await carts.merge(user, guest, {});
      expect(capped.size).toBe(2);
      expect(cart.document.lines).toHaveLength(50);
      expect(cart.document.lines.find(({ productId }) => productId === shared)?.quantity).toBe(2);
    });

    it('does nothing with an empty one', async () => {
      const user = await filled(carts, aUser(), { [newId()]: 1 });
      const before = await carts.getFresh(user);
      expect((await carts.merge(user, aGuest(), {})).cart).toEqual(before);
    });

    it('keeps the price at which each line was put in', async () => {
      const [mine, theirs] = [newId(), newId()];
      const at = (amount: number) => view({ price: { amount, currency: 'USD' } });
      const [user, guest] = [aUser(), aGuest()];
      await carts.setLine(user, { productId: mine, quantity: 1 }, at(100));
      await carts.setLine(guest, { productId: theirs, quantity: 1 }, at(200));
      const { cart } = await carts.merge(user, guest, {});
      expect(cart.document.seen).toMatchObject({ [mine]: { amount: 100 }, [theirs]: { amount: 200 } });
      expect((await carts.removeLine(user, mine)).document.seen).not.toHaveProperty(mine);
    });
  });

export const filling = () =>
  describe('putting an old order into a cart again', () => {
    let stores: Stores;
    let carts: Carts;
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
    });
    afterAll(() => stores.drop());

    it('lets lines grow to what was ordered, as far as it can be had, and changes nothing the second time', async () => {
      const [held, more, short, gone] = [newId(), newId(), newId(), newId()];
      const user = await filled(carts, aUser(), { [held]: 7, [more]: 1 });
      const views = new Map([held, more, short].map((id) => [id, view({ available: id === short ? 2 : 9 })]));
      const lines = [held, more, short, gone].map((productId) => ({ productId, quantity: 3 }));
      for (let time = 0; time < 2; time++) {
        const { cart, capped } = await carts.fill(user, lines, views);
        expect(cart.document.lines.map(({ quantity }) => quantity)).toEqual([7, 3, 2]);
        expect(Object.fromEntries(capped)).toEqual({ [short]: 2, [gone]: 0 });
        expect(cart.document.seen).toHaveProperty(short);
      }
    });

    it('stops at fifty lines', async () => {
      const user = await filled(carts, aUser(), Object.fromEntries(Array.from({ length: 49 }, () => [newId(), 1])));
      const [fits, doesNot] = [newId(), newId()];
      const views = new Map([fits, doesNot].map((id) => [id, view()]));
      const { cart, capped } = await carts.fill(
        user,
        [fits, doesNot].map((productId) => ({ productId, quantity: 1 })),
        views,
      );
      expect(cart.document.lines).toHaveLength(50);
      expect(Object.fromEntries(capped)).toEqual({ [doesNot]: 0 });
    });
  });
