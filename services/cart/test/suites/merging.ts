import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGuest, aUser, type Carts, fillCart, linesOf, openStores, type Stores, view } from '../cart.ts';

export const merging = () =>
  describe('merging a guest’s cart into a user’s', () => {
    let stores: Stores;
    let carts: Carts;
    beforeAll(async () => {
      stores = await openStores();
      carts = stores.process();
    });
    afterAll(() => stores.drop());

    const mergeBoth = async (user: Record<string, number>, guest: Record<string, number>) =>
      [await fillCart(carts, aUser(), user), await fillCart(carts, aGuest(), guest)] as const;

    it('adds up to what can be had, never beyond 99, and never shrinks a line', async () => {
      const [addedId, cappedId, boundId, heldId, emptyId, fresh] = Array.from({ length: 6 }, newId) as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const [user, guest] = await mergeBoth(
        { [addedId]: 1, [cappedId]: 3, [boundId]: 60, [heldId]: 8 },
        { [addedId]: 2, [cappedId]: 4, [boundId]: 60, [heldId]: 1, [emptyId]: 2, [fresh]: 3 },
      );
      const caps = { [addedId]: 50, [cappedId]: 5, [boundId]: 500, [heldId]: 2, [emptyId]: 0, [fresh]: 2 };
      const { cart, capped: less } = await carts.merge(user, guest, caps);
      expect([...less].sort()).toEqual(
        [
          [cappedId, 5],
          [boundId, 99],
          [heldId, 8],
          [emptyId, 0],
          [fresh, 2],
        ].sort(),
      );
      expect(cart.document.lines).toMatchObject([
        { productId: addedId, quantity: 3 },
        { productId: cappedId, quantity: 5 },
        { productId: boundId, quantity: 99 },
        { productId: heldId, quantity: 8 },
        { productId: fresh, quantity: 2 },
      ]);
      expect(await linesOf(carts, guest)).toEqual([]);
    });

    it('adds once, however often and however parallel it is asked for', async () => {
      const falcon = newId();
      const [user, guest] = await mergeBoth({ [falcon]: 1 }, { [falcon]: 2 });
      await Promise.all(Array.from({ length: 5 }, () => carts.merge(user, guest, {})));
      expect((await carts.merge(user, guest, {})).cart.document.lines).toMatchObject([
        { productId: falcon, quantity: 3 },
      ]);
    });

    it('stops at fifty lines', async () => {
      const many = (count: number) => Object.fromEntries(Array.from({ length: count }, () => [newId(), 1]));
      const sharedId = newId();
      const [user, guest] = await mergeBoth({ ...many(48), [sharedId]: 1 }, { ...many(3), [sharedId]: 1 });
      const { cart, capped: cappedKeys } = await carts.merge(user, guest, {});
      expect(cappedKeys.size).toBe(2);
      expect(cart.document.lines).toHaveLength(50);
      expect(cart.document.lines.find(({ productId }) => productId === sharedId)?.quantity).toBe(2);
    });

    it('does nothing with an empty one', async () => {
      const user = await fillCart(carts, aUser(), { [newId()]: 1 });
      const cartBefore = await carts.getFresh(user);
      expect((await carts.merge(user, aGuest(), {})).cart).toEqual(cartBefore);
    });

    it('keeps the price at which each line was put in', async () => {
      const [userOnlyId, guestOnlyId] = [newId(), newId()];
      const at = (amount: number) => view({ price: { amount, currency: 'USD' } });
      const [user, guest] = [aUser(), aGuest()];
      await carts.setLine(user, { productId: userOnlyId, quantity: 1 }, at(100));
      await carts.setLine(guest, { productId: guestOnlyId, quantity: 1 }, at(200));
      const { cart } = await carts.merge(user, guest, {});
      expect(cart.document.seen).toMatchObject({ [userOnlyId]: { amount: 100 }, [guestOnlyId]: { amount: 200 } });
      expect((await carts.removeLine(user, userOnlyId)).document.seen).not.toHaveProperty(userOnlyId);
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
      const [heldId, more, short, goneId] = [newId(), newId(), newId(), newId()];
      const user = await fillCart(carts, aUser(), { [heldId]: 7, [more]: 1 });
      const views = new Map([heldId, more, short].map((id) => [id, view({ available: id === short ? 2 : 9 })]));
      const lines = [heldId, more, short, goneId].map((productId) => ({ productId, quantity: 3 }));
      for (let time = 0; time < 2; time++) {
        const { cart, capped: cappedKeys } = await carts.fill(user, lines, views);
        expect(cart.document.lines.map(({ quantity }) => quantity)).toEqual([7, 3, 2]);
        expect(Object.fromEntries(cappedKeys)).toEqual({ [short]: 2, [goneId]: 0 });
        expect(cart.document.seen).toHaveProperty(short);
      }
    });

    it('stops at fifty lines', async () => {
      const user = await fillCart(carts, aUser(), Object.fromEntries(Array.from({ length: 49 }, () => [newId(), 1])));
      const [fits, doesNot] = [newId(), newId()];
      const views = new Map([fits, doesNot].map((id) => [id, view()]));
      const { cart, capped: cappedKeys } = await carts.fill(
        user,
        [fits, doesNot].map((productId) => ({ productId, quantity: 1 })),
        views,
      );
      expect(cart.document.lines).toHaveLength(50);
      expect(Object.fromEntries(cappedKeys)).toEqual({ [doesNot]: 0 });
    });
  });
