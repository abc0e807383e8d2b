import { forEachPosting, type Postings, raise, sizeOf } from './postings.ts';

/**
 * What a search found: slots, in no order, and beside each how well it fits, 1 and more. A product's score depends on nothing
 * but itself, so that cursors hold while others come and go.
 */
export interface Hits {
  slots: Uint32Array;
  scores: Uint16Array;
}

/** The ways in which a word of a search matches: where it stands, and what it counts to match so. */
export type Matches = readonly (readonly [postings: Postings, quality: number])[];

/**
 * The sums of the words' scores where every word has one: what the rarest word finds, then what each other word leaves of it.
 * `scores` has room for every slot, and is zero before and after.
 */
export const hitsOf = (words: readonly Matches[], scores: Uint8Array): Hits => {
  const bySize = words.map((ways) => ({ ways, size: howOften(ways) })).sort((a, b) => a.size - b.size);
  const [rarest, ...others] = bySize;
  if (!rarest?.size) return { slots: new Uint32Array(), scores: new Uint16Array() };
  return others.reduce((hits, { ways }) => kept(hits, ways, scores), all(rarest.ways, rarest.size, scores));
};

const howOften = (ways: Matches) => ways.reduce((sum, [postings]) => sum + sizeOf(postings), 0);

const all = (ways: Matches, size: number, scores: Uint8Array): Hits => {
  const slots = new Uint32Array(size);
  const found = new Uint16Array(size);
  let length = 0;
  for (const [postings, quality] of ways) raise(scores, postings, quality);
  for (const [postings] of ways) {
    forEachPosting(postings, (slot) => {
      const score = scores[slot] ?? 0;
      if (score === 0) return; // it came by another way before
      scores[slot] = 0;
      slots[length] = slot;
      found[length++] = score;
    });
  }
  return { slots: slots.slice(0, length), scores: found.slice(0, length) };
};

const kept = (hits: Hits, ways: Matches, scores: Uint8Array): Hits => {
  let length = 0;
  for (const [postings, quality] of ways) raise(scores, postings, quality);
  for (let at = 0; at < hits.slots.length; at++) {
    const slot = hits.slots[at] ?? 0;
    const score = scores[slot] ?? 0;
    if (score === 0) continue;
    hits.slots[length] = slot;
    hits.scores[length++] = (hits.scores[at] ?? 0) + score;
  }
  scores.fill(0);
  return { slots: hits.slots.slice(0, length), scores: hits.scores.slice(0, length) };
};
