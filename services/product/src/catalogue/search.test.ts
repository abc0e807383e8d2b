import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProduct, productItem } from '../../test/products.ts';
import { createCatalogue } from './catalogue.ts';
import { indexedWords, readingsOf } from './words.ts';

const word = fc.constantFrom(
  'falcon',
  'falco',
  'falcons',
  'comet',
  'comets',
  'come',
  'zephyr',
  'émeraude',
  'no',
  '12',
  '123',
  'gt-r',
  'gtr',
  'r',
  'gt',
  'no-12',
  'no123',
);
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const products = fc
  .array(fc.record({ name: text, brand: word, Engine: text }), { maxLength: 25 })
  .map((all) => all.map(({ name, brand, Engine }) => aProduct({ name, brand, specs: { Engine }, sku: 'S-1' })));

/** The edit distance of two words is 1 at most. */
const isNear = (a: string, b: string) => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rests = [
    [at + 1, at + 1],
    [at + 1, at],
    [at, at + 1],
  ] as const;
  return a === b || rests.some(([i, j]) => a.slice(i) === b.slice(j));
};

/** Whether a word of a search fits a word of a product, by the rule and not by an index. */
const fits = (asked: string, own: string) =>
  own === asked ||
  (asked.length > 1 && own.startsWith(asked)) ||
  (asked.length > 3 && own.length > 3 && !/\d/.test(asked + own) && isNear(asked, own));

const fillCatalogue = (records: ReturnType<typeof aProduct>[]) => {
  const catalogue = createCatalogue();
  records.map(productItem).forEach(catalogue.apply);
  return catalogue;
};

describe('search', () => {
  it('finds exactly what fits by the rule, whatever was changed before', () => {
    fc.assert(
      fc.property(products, products, text, (before, after, q) => {
        const catalogue = fillCatalogue(before);
        before.forEach((record, at) => {
          const next = after[at] ?? record;
          catalogue.apply(productItem({ ...next, id: record.id, version: 2, deleted: !after[at] }));
        });
        const records = before.flatMap((record, at) => (after[at] ? { ...after[at], id: record.id } : []));
        const expectedRecords = records.filter(({ name, brand, sku, specs }) => {
          const own = [...indexedWords(name, true), ...indexedWords([brand, sku, 'cars suv', specs.Engine].join(' '))];
          return readingsOf(q).some((words) => words.every((asked) => own.some((one) => fits(asked, one))));
        });
        const { items, total } = catalogue.list({ q, limit: 100 }).value;
        expect(items.map(({ id }) => id).sort()).toEqual(expectedRecords.map(({ id }) => id).sort());
        expect(total).toBe(expectedRecords.length);
      }),
    );
  });

  it('goes on behind the last page, by relevance too, when others come between', () => {
    fc.assert(
      fc.property(products, products, text, fc.integer({ min: 1, max: 4 }), (records, newcomers, q, limit) => {
        const catalogue = fillCatalogue(records);
        const idsBefore = catalogue.list({ q, limit: 100 }).value.items.map(({ id }) => id);
        const seenIds: string[] = [];
        let cursor: string | null | undefined;
        for (let page = 0; cursor !== null; page++) {
          const answer = catalogue.list({ q, limit, ...(cursor && { cursor }) }).value;
          seenIds.push(...answer.items.map(({ id }) => id));
          cursor = answer.nextCursor;
          const newcomer = newcomers[page];
          if (newcomer) catalogue.apply(productItem(newcomer));
        }
        expect(new Set(seenIds).size).toBe(seenIds.length);
        expect(seenIds.filter((id) => idsBefore.includes(id))).toEqual(idsBefore);
      }),
    );
  });

  it('puts the newest first among equals, and says what was meant when it finds nothing', () => {
    const [old, fresh] = ['2026-01-01', '2026-02-01'].map((day) => aProduct({ createdAt: `${day}T00:00:00.000Z` }));
    const catalogue = fillCatalogue([old, fresh].flatMap((one) => one ?? []));
    expect(catalogue.list({ q: 'roadster', limit: 9 }).value.items.map(({ id }) => id)).toEqual([fresh?.id, old?.id]);
    expect(catalogue.list({ q: 'roodstar acme', limit: 9 }).value).toMatchObject({
      total: 0,
      didYouMean: 'roadster acme',
    });
    expect(catalogue.list({ q: 'roadster', limit: 9 }).value).not.toHaveProperty('didYouMean');
  });

  it('means the nearest word, and of two as near the one that more products hold', () => {
    const catalogue = fillCatalogue(['Comet', 'Comat', 'Comat', 'Corona'].map((name) => aProduct({ name })));
    expect(catalogue.list({ q: 'cumot', limit: 9 }).value.didYouMean).toBe('comat');
  });
});
