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
  /** How many slots come before a key, or before and at it with `including`. */
  countBefore(key: SortKey, including?: boolean): number;
}

/** From so many additions on, sorting all anew is cheaper than moving each into its place. */
const bulk = 256;

export const createSortedSlots = (keyOf: (slot: number) => SortKey, compare: CompareKeys): SortedSlots => {
  let sorted = new Uint32Array(1024);
  let length = 0;
  let added: number[] = [];

  const countBefore = (key: SortKey, including = false) => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compare(keyOf(sorted[middle] ?? 0), key);
      if (order < 0 || (including && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const insert = (slot: number) => {
    const at = countBefore(keyOf(slot));
    sorted.copyWithin(at + 1, at, length);
    sorted[at] = slot;
    length++;
  };
  const settle = () => {
    const slots = added;
    added = [];
    sorted = withRoom(sorted, length + slots.length);
    if (slots.length < bulk) return slots.forEach(insert);
    sorted.set(slots, length);
    length += slots.length;
    sorted.subarray(0, length).sort((a, b) => compare(keyOf(a), keyOf(b)));
  };
  return {
    add: (slot) => void added.push(slot),
    remove: (slot) => {
      settle();
      const at = countBefore(keyOf(slot));
      if (sorted[at] !== slot) throw new Error(`slot ${slot} is not where its key says`);
      sorted.copyWithin(at, at + 1, length);
      length--;
    },
    slots: () => {
      settle();
      return sorted.subarray(0, length);
    },
    countBefore: (key, including) => {
      settle();
      return countBefore(key, including);
    },
  };
};

const withRoom = (array: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> => {
  if (needed <= array.length) return array;
  const larger = new Uint32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
};
