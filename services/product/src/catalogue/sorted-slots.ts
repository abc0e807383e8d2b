/** Where something stands in an order: a value and, where values are equal, an id. */
export type SortKey = readonly [value: string | number, id: string];

export type CompareKeys = (a: SortKey, b: SortKey) => number;

/** By value, then by id. Numbers by size, strings by UTF-16 code units, or as `compareStrings` says. */
export const compareKeys =
  (compareStrings?: (a: string, b: string) => number): CompareKeys =>
  ([a, idOfA], [b, idOfB]) => {
    if (a !== b) {
      const order = compareStrings && typeof a === 'string' && typeof b === 'string' ? compareStrings(a, b) : 0;
      return order || (a < b ? -1 : 1);
    }
    return idOfA < idOfB ? -1 : Number(idOfA > idOfB);
  };

/** The numbers of products (slots) in one order, kept up while products come, go and change. */
export interface SortedSlots {
  /** A slot whose key is settled until it is removed. */
  add(slot: number): void;
  /** To be called while the slot still has the key it was added with. */
  remove(slot: number): void;
  /** All slots in order; good until the next change. */
  slots(): Uint32Array;
  /** By slot, how many come before it; good until the next change. */
  places(): Uint32Array;
  /** How many slots come before a key, or before and at it with `including`. */
  countBefore(key: SortKey, including?: boolean): number;
}

export const createSortedSlots = (keyOf: (slot: number) => SortKey, compare: CompareKeys): SortedSlots => {
  let sortedSlots = new Uint32Array(1024);
  let length = 0;
  let addedSlots: number[] = [];
  let places: Uint32Array | undefined;

  const countBefore = (key: SortKey, including = false) => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compare(keyOf(sortedSlots[middle] ?? 0), key);
      if (order < 0 || (including && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Sorts what was added, and moves what was there up by as many as come before it, from the end on. */
  const settle = () => {
    if (addedSlots.length === 0) return;
    const slots = addedSlots.sort((a, b) => compare(keyOf(a), keyOf(b)));
    addedSlots = [];
    places = undefined;
    const targets = slots.map((slot) => countBefore(keyOf(slot)));
    sortedSlots = withRoom(sortedSlots, length + slots.length);
    let end = length;
    for (let at = slots.length - 1; at >= 0; at--) {
      const place = targets[at] ?? 0;
      sortedSlots.copyWithin(place + at + 1, place, end);
      sortedSlots[place + at] = slots[at] ?? 0;
      end = place;
    }
    length += slots.length;
  };
  return {
    add: (slot) => void addedSlots.push(slot),
    remove: (slot) => {
      settle();
      const at = countBefore(keyOf(slot));
      if (sortedSlots[at] !== slot) throw new Error(`slot ${slot} is not where its key says`);
      sortedSlots.copyWithin(at, at + 1, length);
      length--;
      places = undefined;
    },
    slots: () => {
      settle();
      return sortedSlots.subarray(0, length);
    },
    places: () => {
      settle();
      places ??= placesOf(sortedSlots.subarray(0, length));
      return places;
    },
    countBefore: (key, including) => {
      settle();
      return countBefore(key, including);
    },
  };
};

const placesOf = (slots: Uint32Array) => {
  const places = new Uint32Array(slots.reduce((most, slot) => Math.max(most, slot + 1), 0));
  for (let at = 0; at < slots.length; at++) places[slots[at] ?? 0] = at;
  return places;
};

const withRoom = (array: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> => {
  if (needed <= array.length) return array;
  const larger = new Uint32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
};
