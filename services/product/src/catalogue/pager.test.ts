import { newId } from '@eshop/contracts/ids';
import { encodeCursor } from '@eshop/contracts/page';
import { type Product, ProductQuery } from '@eshop/contracts/product';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProduct, productItem, someProduct, someProducts } from '../../test/products.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';

const sorts = ['relevance', 'newest', 'price-asc', 'price-desc', 'name'] as const;

/** Every page of a list, one after the other; `between` may change the catalogue after each. */
const everyPage = (catalogue: Catalogue, query: ProductQuery, between: (page: number) => void = () => undefined) => {
  const items: Product[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; cursor !== null && page < 200; page++) {
    const answer = catalogue.list({ ...query, ...(cursor && { cursor }) }).value;
    items.push(...answer.items);
    cursor = answer.nextCursor;
    between(page);
  }
  return items;
};

const fillCatalogue = (records: Parameters<typeof productItem>[0][]) => {
  const catalogue = createCatalogue();
  records.map(productItem).forEach(catalogue.apply);
  return catalogue;
};

const query = fc.record({
  sort: fc.constantFrom(...sorts),
  limit: fc.integer({ min: 1, max: 7 }),
  q: fc.option(fc.constantFrom('falcon', 'acme', 'com'), { nil: undefined }),
});

describe('pages', () => {
  it('hold every product once, in the order of one long list', () => {
    fc.assert(
      fc.property(someProducts, query, (records, { sort, limit, q }) => {
        const catalogue = fillCatalogue(records);
        const listQuery = { sort, ...(q && { q }) };
        const whole = catalogue.list({ ...listQuery, limit: 100 }).value;
        expect(whole.total).toBe(whole.items.length);
        expect(everyPage(catalogue, { ...listQuery, limit })).toEqual(whole.items);
      }),
    );
  });

  it('go on from every cursor, whatever the script and length of a name', () => {
    const longNames = fc.array(
      fc.tuple(fc.constantFrom('漢', '"', 'Ж', 'İ', 'ﷺ', '\\', '한', 'z'), fc.integer({ min: 1, max: 120 })),
      { minLength: 3, maxLength: 6 },
    );
    fc.assert(
      fc.property(longNames, fc.constantFrom(...sorts), fc.boolean(), (made, sort, isSearch) => {
        const records = made.map(([one, length], at) =>
          aProduct({ id: newId(), brand: 'Acme', name: one.repeat(at === 0 ? 120 : length) }),
        );
        const catalogue = fillCatalogue(records);
        let cursor: string | null = '';
        for (let page = 0; cursor !== null && page < records.length; page++) {
          const pageQuery = { sort, limit: '1', ...(isSearch && { q: 'acme' }), ...(cursor && { cursor }) };
          const answer: { nextCursor: string | null } = catalogue.list(ProductQuery.parse(pageQuery)).value;
          cursor = answer.nextCursor;
        }
        expect(cursor).toBeNull();
      }),
    );
  });

  it('are sorted as asked', () => {
    fc.assert(
      fc.property(someProducts, (records) => {
        const prices = (sort: ProductQuery['sort']) =>
          fillCatalogue(records)
            .list({ limit: 100, sort })
            .value.items.map(({ price }) => price.amount);
        expect(prices('price-asc')).toEqual(prices('price-asc').toSorted((a, b) => a - b));
        expect(prices('price-desc')).toEqual(prices('price-asc').toReversed());
        const moments = fillCatalogue(records)
          .list({ limit: 100 })
          .value.items.map(({ createdAt }) => createdAt);
        expect(moments).toEqual(moments.toSorted().toReversed());
      }),
    );
  });

  it('show each product that stays as it was once, whatever comes and goes between them', () => {
    fc.assert(
      fc.property(someProducts, fc.array(someProduct), query, (records, newcomers, { sort, limit }) => {
        const catalogue = fillCatalogue(records);
        const going = records.filter((_, at) => at % 4 === 0);
        const seenIds = everyPage(catalogue, { sort, limit }, (page) => {
          const [removedId, addedProduct] = [going[page], newcomers[page]];
          if (removedId) catalogue.apply(productItem({ ...removedId, version: 2, deleted: true }));
          if (addedProduct) catalogue.apply(productItem(addedProduct));
        }).map(({ id }) => id);
        expect(new Set(seenIds).size).toBe(seenIds.length);
        const staying = records.filter((record) => !going.includes(record)).map(({ id }) => id);
        expect(staying.filter((id) => !seenIds.includes(id))).toEqual([]);
      }),
    );
  });

  it('refuse a cursor that is none of the list', () => {
    const catalogue = fillCatalogue([aProduct(), aProduct()]);
    const { nextCursor } = catalogue.list({ limit: 1, sort: 'name' }).value;
    const cursors = ['rubbish', encodeCursor(['newest']), encodeCursor(null), nextCursor ?? ''];
    for (const cursor of cursors) expect(() => catalogue.list({ limit: 1, cursor })).toThrow('Invalid cursor');
  });
});
