import { encodeCursor } from '@eshop/contracts/page';
import type { ProductQuery } from '@eshop/contracts/product';
import { positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import type { Fails } from './filter.ts';
import type { Orders, StandingSort } from './orders.ts';
import type { SortKey } from './sorted-slots.ts';
import type { Hits } from './text-index.ts';

export interface Page {
  slots: number[];
  nextCursor: string | null;
}

interface Deps {
  orders: Orders;
  idOf: (slot: number) => string;
}

/** Slots in the order of a list; `startAfter` says at which place a page after a product's key begins. */
interface Sequence {
  slots: Uint32Array;
  reversed: boolean;
  startAfter(key: SortKey): number;
  keyOf(slot: number): SortKey;
}

/**
 * Makes the function that finds one page of the products that fail no filter. A cursor holds the last product's place in
 * the sort, so a page goes on behind it, whatever came, went or changed meanwhile.
 */
export const createPager =
  (deps: Deps) =>
  ({ sort, cursor, limit }: ProductQuery, fails: Fails, hits?: Hits): Page => {
    const by = hits ? (sort ?? 'relevance') : sort === 'relevance' ? 'newest' : (sort ?? 'newest');
    const key = positionIn(cursor, z.tuple([z.literal(by), z.union([z.string(), z.number()]), z.string()]));
    const sequence = by === 'relevance' ? byRelevance(deps, hits) : bySort(deps, by);
    const passes = hits && by !== 'relevance' ? andAmong(fails, hits) : fails;
    const { slots, more } = take(limit, passes, sequence, key ? sequence.startAfter([key[1], key[2]]) : 0);
    const last = slots.at(-1);
    const nextCursor = more && last !== undefined ? encodeCursor([by, ...sequence.keyOf(last)]) : null;
    return { slots, nextCursor };
  };

const bySort = ({ orders }: Deps, by: StandingSort): Sequence => ({
  ...orders.slotsOf(by),
  startAfter: (key) => orders.countUpTo(by, key),
  keyOf: (slot) => orders.keyOf(by, slot),
});

const noHits: Hits = { slots: new Uint32Array(), scores: new Float64Array() };

/** Behind the last hit seen, or, when it is gone, at the first that fits less well. */
const byRelevance = ({ idOf }: Deps, { slots, scores }: Hits = noHits): Sequence => ({
  slots,
  reversed: false,
  startAfter: ([score, id]) => {
    const seen = slots.findIndex((slot) => idOf(slot) === id);
    if (seen >= 0) return seen + 1;
    const behind = slots.findIndex((slot, at) => {
      const own = scores[at] ?? 0;
      return own < Number(score) || (own === score && idOf(slot) > id);
    });
    return behind >= 0 ? behind : slots.length;
  },
  keyOf: (slot) => [scores[slots.indexOf(slot)] ?? 0, idOf(slot)],
});

/** The first `limit` slots from `start` on that fail nothing, and whether there are more. */
const take = (limit: number, fails: Fails, { slots, reversed }: Sequence, start: number) => {
  const taken: number[] = [];
  for (let at = start; at < slots.length; at++) {
    const slot = slots[reversed ? slots.length - 1 - at : at] ?? 0;
    if (fails(slot) !== 0) continue;
    if (taken.length === limit) return { slots: taken, more: true };
    taken.push(slot);
  }
  return { slots: taken, more: false };
};

/** What fails either a filter or the search. */
const andAmong = (fails: Fails, { slots }: Hits): Fails => {
  const found = new Uint8Array(slots.reduce((highest, slot) => Math.max(highest, slot), 0) + 1);
  for (const slot of slots) found[slot] = 1;
  return (slot) => (found[slot] === 1 ? fails(slot) : 1);
};
