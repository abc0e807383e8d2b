import { expect, it } from 'vitest';
import { allPages } from './all-pages.ts';

const listOf = (pages: number) => async (cursor: string | undefined) => {
  const page = Number(cursor ?? 0);
  return { items: [page], nextCursor: page + 1 < pages ? String(page + 1) : null };
};

it('reads every page of a list', async () => {
  expect(await allPages(listOf(1))).toEqual([0]);
  expect(await allPages(listOf(3))).toEqual([0, 1, 2]);
});

it('refuses a list that never ends, and leaves nothing out silently', async () => {
  await expect(allPages(listOf(51))).rejects.toThrow('more than 50 pages');
});
