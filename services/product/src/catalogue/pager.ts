import { encodeCursor } from '@eshop/contracts/page';
import type { ProductQuery } from '@eshop/contracts/product';
import { positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import type { Fails } from './filter.ts';
import type { Hits } from './hits.ts';
import type { Orders, StandingSort } from './orders.ts';
import { firstOf, placeOf, rankOf, scoreOf } from './relevance.ts';

export interface Page {
  slots: number[];
  nextCursor: string | null;
}

const Key = z.union([z.string(), z.number()]);

/**
 * Makes the function that finds one page of the products that fail no filter. A cursor holds the last product's place in
 * the sort, so a page continues behind it, whatever came, went or changed meanwhile.
 */
export const createPager =
  (orders: Orders) =>
  ({ sort, cursor, limit }: ProductQuery, fails: Fails, hits?: Hits): Page => {
    if (!hits) return inOrder(orders, !sort || sort === 'relevance' ? 'newest' : sort, { cursor, limit }, fails);
    if (sort && sort !== 'relevance') return findPage(orders, sort, { cursor, limit }, fails, hits);
    return byRelevance(orders, { cursor, limit }, fails, hits);
  };

type Asked = Pick<ProductQuery, 'cursor' | 'limit'>;

const inOrder = (orders: Orders, by: StandingSort, { cursor, limit }: Asked, fails: Fails): Page => {
  const key = positionIn(cursor, z.tuple([z.literal(by), Key, z.string()]));
  const { slots, reversed } = orders.slotsOf(by);
  const passingSlots: number[] = [];
  for (
    let at = key ? orders.countUpTo(by, [key[1], key[2]]) : 0;
    at < slots.length && passingSlots.length <= limit;
    at++
  ) {
    const slot = slots[reversed ? slots.length - 1 - at : at] ?? 0;
    if (fails(slot) === 0) passingSlots.push(slot);
  }
  return pageOf(passingSlots, limit, (last) => [by, ...orders.keyOf(by, last)]);
};

const findPage = (orders: Orders, by: StandingSort, { cursor, limit }: Asked, fails: Fails, hits: Hits): Page => {
  const key = positionIn(cursor, z.tuple([z.literal(by), Key, z.string()]));
  const place = orders.placesIn(by);
  const from = key ? orders.countUpTo(by, [key[1], key[2]]) : 0;
  const places = firstOf(hits, fails, { rank: place.of, from, count: limit + 1 });
  return pageOf([...places].map(place.slotAt), limit, (last) => [by, ...orders.keyOf(by, last)]);
};

/** Best first, and the newest first among equals. */
const byRelevance = (orders: Orders, { cursor, limit }: Asked, fails: Fails, hits: Hits): Page => {
  const key = positionIn(cursor, z.tuple([z.literal('relevance'), z.int(), Key, z.string()]));
  const place = orders.placesIn('newest');
  const from = key ? rankOf(key[1], orders.countUpTo('newest', [key[2], key[3]])) : Number.NEGATIVE_INFINITY;
  const rank = (slot: number, score: number) => rankOf(score, place.of(slot));
  const ranks = [...firstOf(hits, fails, { rank, from, count: limit + 1 })];
  const slots = ranks.map((rank) => place.slotAt(placeOf(rank)));
  const score = scoreOf(ranks[limit - 1] ?? 0);
  return pageOf(slots, limit, (last) => ['relevance', score, ...orders.keyOf('newest', last)]);
};

/** Returns a page out of `limit + 1` slots: the last one only shows that there are more. */
const pageOf = (candidates: readonly number[], limit: number, keyOf: (last: number) => unknown): Page => {
  const slots = candidates.slice(0, limit);
  const last = slots.at(-1);
  return { slots, nextCursor: last !== undefined && candidates.length > limit ? encodeCursor(keyOf(last)) : null };
};
