import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestFirst, type Source } from './newest-first.ts';

const pageSize = 3;

/** A list whose cursor is the id after which it continues. */
const source = (name: string, ids: string[]): Source<{ id: string }> => ({
  name,
  page: async (cursor) => {
    const rest = ids
      .toSorted()
      .reverse()
      .filter((id) => cursor === undefined || id < cursor);
    const items = rest.slice(0, pageSize).map((id) => ({ id }));
    return { value: { items, nextCursor: rest.length > pageSize ? (items.at(-1)?.id ?? null) : null } };
  },
});

const unavailableSource: Source<{ id: string }> = {
  name: 'away',
  page: async () => ({ problem: { type: 'about:blank', title: 'Away', status: 503 } }),
};

const readAll = async (sources: Source<{ id: string }>[], between: (page: number) => void = () => undefined) => {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 50; page++) {
    const { items, nextCursor } = await newestFirst(sources, { limit: pageSize, cursor });
    ids.push(...items.map(({ id }) => id));
    if (nextCursor === null) return ids;
    cursor = nextCursor;
    between(page);
  }
  throw new Error('no end');
};

const unique = fc.uniqueArray(
  fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, '0')),
  { maxLength: 30 },
);

it('shows every item of every list once, newest first', async () => {
  await fc.assert(
    fc.asyncProperty(unique, fc.infiniteStream(fc.nat(2)), async (ids, where) => {
      const lists: string[][] = [[], [], []];
      for (const id of ids) lists[where.next().value]?.push(id);
      expect(await readAll(lists.map((list, at) => source(`s${at}`, list)))).toEqual(ids.toSorted().reverse());
    }),
  );
});

it('misses nothing of a list whose pages come short, or empty', async () => {
  const sparse: Source<{ id: string }> = {
    name: 'sparse',
    page: async (cursor = '40') => {
      const at = Number(cursor) - 1;
      const items = at % 13 === 0 ? [{ id: `0${String(at).padStart(2, '0')}` }] : [];
      return { value: { items, nextCursor: at > 0 ? String(at) : null } };
    },
  };
  const fullSource = source('full', ['001', '014', '020', '027', '030']);
  expect(await readAll([sparse, fullSource])).toEqual(['039', '030', '027', '026', '020', '014', '013', '001', '000']);
});

it('misses nothing and repeats nothing while new items come', async () => {
  const lists = [
    ['001', '003', '005', '007'],
    ['002', '004', '006', '008'],
  ];
  const ids = await readAll(
    lists.map((list, at) => source(`s${at}`, list)),
    (page) => lists[0]?.push(`9${page}0`, `9${page}1`),
  );
  expect(ids).toEqual(['008', '007', '006', '005', '004', '003', '002', '001']);
});

it('tells who did not answer, and shows the others', async () => {
  const { items, failed: failedSources } = await newestFirst([source('here', ['001']), unavailableSource], {
    limit: 5,
  });
  expect(items).toEqual([{ id: '001', source: 'here' }]);
  expect(failedSources).toMatchObject([{ source: 'away', problem: { status: 503 } }]);
});

it('begins anew with a cursor that is none', async () => {
  const { items } = await newestFirst([source('here', ['001'])], { limit: 5, cursor: 'made-up' });
  expect(items).toHaveLength(1);
});
