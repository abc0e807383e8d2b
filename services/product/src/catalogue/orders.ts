import type { ProductQuery } from '@eshop/contracts/product';
import { compareKeys, createSortedSlots, type SortedSlots, type SortKey } from './sorted-slots.ts';

/** The sorts that stand ready; relevance depends on the search. */
export type StandingSort = Exclude<NonNullable<ProductQuery['sort']>, 'relevance'>;

/** All products in every order that a list can ask for. */
export interface Orders {
  add(slot: number): void;
  /** To be called before the product in the slot changes. */
  remove(slot: number): void;
  /** The slots of a sort; `reversed` when they are to be read from the end. */
  slotsOf(sort: StandingSort): { slots: Uint32Array; reversed: boolean };
  /** Where in a sort a slot stands, from 0 on, and which slot stands there; good until the next change. */
  placesIn(sort: StandingSort): { of: (slot: number) => number; slotAt: (place: number) => number };
  /** How many slots of a sort come at or before a position in it. */
  countUpTo(sort: StandingSort, key: SortKey): number;
  /** Where a product stands in a sort. */
  keyOf(sort: StandingSort, slot: number): SortKey;
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** What lists are sorted by. */
export interface Sortable {
  id: string;
  name: string;
  createdAt: string;
  /** In minor units. */
  price: number;
}

export const createOrders = (sortableIn: (slot: number) => Sortable): Orders => {
  const order = (sortValue: (product: Sortable) => string | number, compare = compareKeys()) => {
    const keyOf = (slot: number): SortKey => [sortValue(sortableIn(slot)), sortableIn(slot).id];
    return { keyOf, slots: createSortedSlots(keyOf, compare) };
  };
  const byCreation = order(({ createdAt }) => createdAt);
  const price = order((product) => product.price);
  const name = order((product) => product.name, compareKeys(byName.compare));
  const allSlots: readonly SortedSlots[] = [byCreation.slots, price.slots, name.slots];
  const sorts = {
    newest: { order: byCreation, reversed: true },
    'price-asc': { order: price, reversed: false },
    'price-desc': { order: price, reversed: true },
    name: { order: name, reversed: false },
  } satisfies Record<StandingSort, unknown>;
  return {
    add: (slot) => allSlots.forEach((slots) => void slots.add(slot)),
    remove: (slot) => allSlots.forEach((slots) => void slots.remove(slot)),
    slotsOf: (sort) => ({ slots: sorts[sort].order.slots.slots(), reversed: sorts[sort].reversed }),
    placesIn: (sort) => {
      const { order, reversed } = sorts[sort];
      const [slots, places, last] = [order.slots.slots(), order.slots.places(), order.slots.slots().length - 1];
      return reversed
        ? { of: (slot) => last - (places[slot] ?? 0), slotAt: (place) => slots[last - place] ?? 0 }
        : { of: (slot) => places[slot] ?? 0, slotAt: (place) => slots[place] ?? 0 };
    },
    countUpTo: (sort, key) => {
      const {
        order: { slots },
        reversed,
      } = sorts[sort];
      return reversed ? slots.slots().length - slots.countBefore(key) : slots.countBefore(key, true);
    },
    keyOf: (sort, slot) => sorts[sort].order.keyOf(slot),
  };
};
