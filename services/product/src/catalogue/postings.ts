/**
 * Where a word stands: for each product (slot) with it, a number that holds the slot and the weight of the best field. One
 * product needs no list, because most words are of one product alone (its SKU).
 */
export type Postings = number | number[];

/** Weights are below this. */
const base = 8;

export const posting = (slot: number, weight: number) => slot * base + weight;

export const slotOf = (posting: number) => Math.floor(posting / base);

export const weightOf = (posting: number) => posting % base;

/** The postings with one more, in the order of slots. */
export const withPosting = (postings: Postings | undefined, added: number): Postings => {
  if (postings === undefined) return added;
  const list = typeof postings === 'number' ? [postings] : postings;
  const last = list.at(-1) ?? 0;
  if (added > last) list.push(added);
  else list.splice(placeOf(list, added), 0, added);
  return list;
};

/** The postings without those of a slot; undefined when none are left. */
export const withoutSlot = (postings: Postings, slot: number): Postings | undefined => {
  if (typeof postings === 'number') return slotOf(postings) === slot ? undefined : postings;
  const at = placeOf(postings, slot * base);
  if (slotOf(postings[at] ?? -1) === slot) postings.splice(at, 1);
  return postings.length > 0 ? postings : undefined;
};

export const sizeOf = (postings: Postings): number => (typeof postings === 'number' ? 1 : postings.length);

const placeOf = (list: readonly number[], entry: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
};
