import { type Postings, slotOf, weightOf } from './postings.ts';

/**
 * What a search found: slots, in no order, and beside each how well it fits, 1 and more. A product's score depends on nothing
 * but itself, so that cursors hold while others come and go.
 */
export interface Hits {
  slots: Uint32Array;
  scores: Uint16Array;
}

/** What one word of a search found: slots, in no order, and by slot how well it fits, 0 where the word is missing. */
export interface WordHits {
  slots: Uint32Array;
  scores: Uint8Array;
}

/** Collects the products that a word matches, each with its best score. All slots are below `slotCount`. */
export const createWordHits = (slotCount: number) => {
  const foundSlots = new Uint32Array(slotCount);
  const scores = new Uint8Array(slotCount);
  let length = 0;
  const addOne = (entry: number, quality: number) => {
    const slot = slotOf(entry);
    const score = weightOf(entry) * quality;
    const previousScore = scores[slot] ?? 0;
    if (previousScore === 0) foundSlots[length++] = slot;
    if (score > previousScore) scores[slot] = score;
  };
  return {
    /** Adds postings with the quality of the match. */
    add: (postings: Postings, quality: number): void => {
      if (typeof postings === 'number') addOne(postings, quality);
      else for (let at = 0; at < postings.length; at++) addOne(postings[at] ?? 0, quality);
    },
    hits: (): WordHits => ({ slots: foundSlots.slice(0, length), scores }),
  };
};

/**
 * Returns the sums of the words' scores where every word has one. Takes the rarest word first, and no further one once
 * nothing is left.
 */
export const hitsOf = (words: Iterable<WordHits>): Hits => {
  let slots: Uint32Array | undefined;
  let sums = new Uint16Array();
  for (const word of words) {
    slots ??= word.slots.slice();
    if (sums.length === 0) sums = new Uint16Array(slots.length);
    let length = 0;
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0;
      const score = word.scores[slot] ?? 0;
      if (score === 0) continue;
      slots[length] = slot;
      sums[length++] = (sums[at] ?? 0) + score;
    }
    slots = slots.subarray(0, length);
    if (length === 0) break;
  }
  if (!slots?.length) return noHits();
  return { slots: slots.slice(), scores: sums.slice(0, slots.length) };
};

const noHits = (): Hits => ({ slots: new Uint32Array(), scores: new Uint16Array() });

/** What any of several searches found, each product with its best score. All slots are below `slotCount`. */
export const unionOf = (searches: readonly Hits[], slotCount: number): Hits => {
  const allSearches = searches.filter(({ slots }) => slots.length > 0);
  if (allSearches.length < 2) return allSearches[0] ?? noHits();
  const best = new Uint16Array(slotCount);
  const foundSlots = new Uint32Array(slotCount);
  let length = 0;
  for (const { slots, scores } of allSearches) {
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0;
      const score = scores[at] ?? 0;
      const bestScore = best[slot] ?? 0;
      if (bestScore === 0) foundSlots[length++] = slot;
      if (score > bestScore) best[slot] = score;
    }
  }
  const slots = foundSlots.slice(0, length);
  const scores = new Uint16Array(length);
  for (let at = 0; at < length; at++) scores[at] = best[slots[at] ?? 0] ?? 0;
  return { slots, scores };
};
