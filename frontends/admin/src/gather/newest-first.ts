import { decodeCursor, encodeCursor } from '@eshop/contracts/page';
import type { Problem } from '@eshop/contracts/problem';
import type { Attempt } from '@eshop/ui/server/attempt';
import { z } from 'zod';

interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}

/** One of several lists that are read as one; its items are newest first, by ids that rise with time (UUIDv7). */
export interface Source<Item> {
  name: string;
  /** Returns what stands after a cursor of its own. */
  page: (cursor: string | undefined) => Promise<Attempt<Page<Item>>>;
}

export interface Gathered<Item> extends Page<Item & { source: string }> {
  /** Which lists did not answer, and with what; the others still do. */
  failed: { source: string; problem: Problem }[];
}

/** Where a page starts: below the last item shown, in each list from a cursor of its own. */
const Position = z.object({ below: z.string(), at: z.record(z.string(), z.string()) });

// A list's pages may come short, or hold what was seen already; so many of them are gone through at once.
const maxPages = 8;

/** Above every id. */
const top = '~';

/**
 * A page of several lists merged, newest first. A list's cursor only tells where a page of its own starts, so the last
 * item that was shown tells what of that page was seen, also when new items have come before it meanwhile.
 */
export const newestFirst = async <Item extends { id: string }>(
  sources: readonly Source<Item>[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Gathered<Item>> => {
  const from = cursor === undefined ? undefined : decodeCursor(cursor, Position);
  // biome-ignore lint/plugin: a source for each service
  const lists = await Promise.all(sources.map((source) => read(source, limit, from?.at[source.name], from?.below)));
  const entries = lists.flatMap(({ source, pages }) =>
    pages.flatMap(({ items }) => items.map((item) => ({ ...item, source }))),
  );
  const least = horizonOf(lists);
  const items = entries
    .filter(({ id }) => id >= least)
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, limit);
  const below = items.at(-1)?.id ?? from?.below ?? top;
  const more = entries.length > items.length || lists.some(({ pages }) => pages.at(-1)?.next);
  const at = Object.fromEntries(lists.flatMap(({ source, pages }) => startOf(source, pages, below)));
  return {
    items,
    nextCursor: more ? encodeCursor({ below, at }) : null,
    failed: lists.flatMap(({ source, problem }) => (problem ? [{ source, problem }] : [])),
  };
};

interface Read<Item> {
  start: string | undefined;
  items: readonly Item[];
  next: string | undefined;
}

/** As much of a list as a merged page may take: its pages from a cursor on, without what was shown. */
const read = async <Item extends { id: string }>(
  { name: source, page }: Source<Item>,
  limit: number,
  from: string | undefined,
  below: string | undefined,
) => {
  const pages: Read<Item>[] = [];
  let start = from;
  for (let round = 0; round < maxPages; round++) {
    const { value, problem } = await page(start);
    if (problem) return { source, pages: [], problem };
    const items = value.items.filter(({ id }) => below === undefined || id < below);
    pages.push({ start, items, next: value.nextCursor ?? undefined });
    if (!value.nextCursor || pages.reduce((sum, { items: { length } }) => sum + length, 0) >= limit) break;
    start = value.nextCursor;
  }
  return { source, pages };
};

/** Down to which id all lists were read: what lies below may come after something that a list still holds back. */
const horizonOf = (lists: readonly { pages: readonly Read<{ id: string }>[] }[]): string =>
  lists
    .filter(({ pages }) => pages.at(-1)?.next)
    .map(({ pages }) => pages.findLast(({ items }) => items.length > 0)?.items.at(-1)?.id ?? top)
    .reduce((highest, id) => (id > highest ? id : highest), '');

/** Where a list continues: at the first of its pages that holds something not shown yet, else after the last. */
const startOf = <Item extends { id: string }>(source: string, pages: readonly Read<Item>[], below: string) => {
  const page = pages.find(({ items }) => items.some(({ id }) => id < below));
  const start = page ? page.start : (pages.at(-1)?.next ?? pages.at(-1)?.start);
  return start === undefined ? [] : [[source, start] as const];
};
