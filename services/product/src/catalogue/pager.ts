import { encodeCursor } from '@eshop/contracts/page';
import type { ProductQuery } from '@eshop/contracts/product';
import { positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import type { Fails } from './filter.ts';
import type { Orders, StandingSort } from './orders.ts';
import { bestOf } from './relevance.ts';
import type { Hits } from './text-index.ts';

export interface Page {
  slots: number[];
  nextCursor: string | null;
}

const Key = z.union([z.string(), z.number()]);

/**
 * Makes the function that finds one page of the products that fail no filter. A cursor holds the last product's place in
 * the sort, so a page goes on behind it, whatever came, went or changed meanwhile.
 */
export const createPager =
  (orders: Orders) =>
  ({ sort, cursor, limit }: ProductQuery, fails: Fails, hits?: Hits): Page => {
    const by = hits ? (sort ?? 'relevance') : sort === 'relevance' ? 'newest' : (sort ?? 'newest');
    return hits && by === 'relevance'
      ? byRelevance(orders, hits, { cursor, limit }, fails)
      : bySort(orders, by as StandingSort, { cursor, limit }, hits ? andAmong(fails, hits) : fails);
  };

type Asked = Pick<ProductQuery, 'cursor' | 'limit'>;

const bySort = (orders: Orders, by: StandingSort, { cursor, limit }: Asked, fails: Fails): Page => {
  const key = positionIn(cursor, z.tuple([z.literal(by), Key, z.string()]));
  const { slots, reversed } = orders.slotsOf(by);
  const taken: number[] = [];
  for (let at = key ? orders.countUpTo(by, [key[1], key[2]]) : 0; at < slots.length && taken.length <= limit; at++) {
    const slot = slots[reversed ? slots.length - 1 - at : at] ?? 0;
    if (fails(slot) === 0) taken.push(slot);
  }
  return pageOf(taken, limit, (last) => [by, ...orders.keyOf(by, last)]);
};

/** Best first, and the newest first among equals. */
const byRelevance = (orders: Orders, hits: Hits, { cursor, limit }: Asked, fails: Fails): Page => {
  const key = positionIn(cursor, z.tuple([z.literal('relevance'), z.int(), Key, z.string()]));
  const after = key && { score: key[1], place: orders.countUpTo('newest', [key[2], key[3]]) };
  const taken = bestOf(hits, orders.slotsOf('newest'), limit + 1, fails, after);
  return pageOf(taken, limit, (last) => ['relevance', hits.scores[last], ...orders.keyOf('newest', last)]);
};

/** A page out of `limit + 1` slots: the one too many only tells that there is more. */
const pageOf = (taken: readonly number[], limit: number, keyOf: (last: number) => unknown): Page => {
  const slots = taken.slice(0, limit);
  const last = slots.at(-1);
  return { slots, nextCursor: last !== undefined && taken.length > limit ? encodeCursor(keyOf(last)) : null };
};

/** What fails either a filter or the search. */
const andAmong =
  (fails: Fails, { scores }: Hits): Fails =>
  (slot) =>
    scores[slot] ? fails(slot) : 1;
