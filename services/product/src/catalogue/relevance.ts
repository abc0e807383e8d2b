import type { Fails } from './filter.ts';
import type { Hits } from './text-index.ts';

interface Place {
  score: number;
  /** How many products stand before or at it in the order. */
  place: number;
}

/**
 * The best `wanted` of what was found and fails nothing, in the given order among equals, behind a place. Scores are small
 * whole numbers, so it counts how many have each instead of sorting: two walks, whatever the number of hits.
 */
export const bestOf = (
  { scores }: Hits,
  { slots, reversed }: { slots: Uint32Array; reversed: boolean },
  wanted: number,
  fails: Fails,
  after?: Place,
): number[] => {
  const slotAt = (at: number) => slots[reversed ? slots.length - 1 - at : at] ?? 0;
  const isBehind = (score: number, at: number) =>
    !after || score < after.score || (score === after.score && at >= after.place);
  const byScore: number[][] = [];
  for (let at = 0; at < slots.length; at++) {
    const slot = slotAt(at);
    const score = scores[slot] ?? 0;
    if (score === 0 || !isBehind(score, at)) continue;
    const equals = byScore[score];
    if (equals && equals.length >= wanted) continue; // so many are as good and come first
    if (fails(slot) !== 0) continue;
    if (equals) equals.push(slot);
    else byScore[score] = [slot];
  }
  return byScore.reverse().flat().slice(0, wanted);
};
