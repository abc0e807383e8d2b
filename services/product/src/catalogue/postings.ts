/**
 * Where a word stands: for each product (slot) with it, a number that holds the slot and the weight of the best field. One
 * product needs no list, because most words are of one product alone (its SKU).
 */
export type Postings = number | number[];

/** Weights are below this. */
const base = 8;

export const posting = (slot: number, weight: number) => slot * base + weight;

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
  if (typeof postings === 'number') return Math.floor(postings / base) === slot ? undefined : postings;
  const at = placeOf(postings, slot * base);
  if (Math.floor((postings[at] ?? -1) / base) === slot) postings.splice(at, 1);
  return postings.length > 0 ? postings : undefined;
};

/** Raises the score of each product in the postings to weight × quality, where it is less. */
export const raise = (scores: Uint8Array, postings: Postings, quality: number): void =>
  forEachPosting(postings, (slot, weight) => {
    const score = weight * quality;
    if (score > (scores[slot] ?? 0)) scores[slot] = score;
  });

/** Calls with each product and the weight of the best field that the word stands in. */
export const forEachPosting = (postings: Postings, take: (slot: number, weight: number) => void): void => {
  if (typeof postings === 'number') takeOne(postings, take);
  else for (let at = 0; at < postings.length; at++) takeOne(postings[at] ?? 0, take);
};

const takeOne = (entry: number, take: (slot: number, weight: number) => void) => {
  const slot = Math.floor(entry / base);
  take(slot, entry - slot * base);
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
