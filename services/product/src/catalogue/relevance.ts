import type { Fails } from './filter.ts';
import type { Hits } from './hits.ts';

/** More than there are places in an order. */
const span = 2 ** 32;

/** Where a hit comes, the less the sooner: by its score, and its place in an order among equals. As one number it is compared at once. */
export const rankOf = (score: number, place: number): number => place - score * span;

export const scoreOf = (rank: number): number => Math.ceil(-rank / span);

export const placeOf = (rank: number): number => rank + scoreOf(rank) * span;

interface Wanted {
  /** The rank of a hit. */
  rank: (slot: number, score: number) => number;
  /** No rank before this one. */
  from: number;
  count: number;
}

/** The first `count` ranks, in order, of the hits that fail nothing: one walk over what was found, however many products there are. */
export const firstOf = ({ slots, scores }: Hits, fails: Fails, { rank, from, count }: Wanted): Float64Array => {
  const room = new Float64Array(8 * count);
  let length = 0;
  let upperBound = Number.POSITIVE_INFINITY;
  const cut = () => {
    room.subarray(0, length).sort();
    length = Math.min(length, count);
    if (length === count) upperBound = room[count - 1] ?? upperBound;
  };
  for (let at = slots.length - 1; at >= 0; at--) {
    const slot = slots[at] ?? 0;
    const own = rank(slot, scores[at] ?? 0);
    if (own < from || own >= upperBound || fails(slot) !== 0) continue;
    room[length++] = own;
    if (length === room.length) cut();
  }
  cut();
  return room.subarray(0, length);
};
