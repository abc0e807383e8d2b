import type { ProductQuery } from '@eshop/contracts/product';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProduct, productItem, quantityItem, someProducts } from '../../test/products.ts';
import { createCatalogue } from './catalogue.ts';

const ask = (query: Partial<ProductQuery> = {}): ProductQuery => ({ limit: 20, ...query });
const fillCatalogue = (...items: Parameters<ReturnType<typeof createCatalogue>['apply']>[0][]) => {
  const catalogue = createCatalogue();
  items.forEach(catalogue.apply);
  return catalogue;
};

describe('the catalogue', () => {
  it('never puts an older version in the place of a newer one, in whatever order they come', () => {
    const versions = [1, 2, 3].map((version) => productItem(aProduct({ id: 'p1', version, name: `Name ${version}` })));
    const quantities = [1, 2, 3].map((version) => quantityItem({ productId: 'p1', version, quantity: version * 10 }));
    fc.assert(
      fc.property(fc.shuffledSubarray([...versions, ...quantities], { minLength: 6 }), (items) => {
        const catalogue = fillCatalogue(...items, ...items);
        expect(catalogue.find('p1', true)).toMatchObject({
          product: { value: { version: 3, name: 'Name 3', quantity: 30 } },
          version: 3,
          quantityVersion: 3,
        });
        expect(catalogue.list(ask()).value.total).toBe(1);
      }),
    );
  });

  it('shows the public no quantity above the bound, in lists, alone, and by its tags', () => {
    const catalogue = fillCatalogue(
      productItem(aProduct({ id: 'p1' })),
      quantityItem({ productId: 'p1', quantity: 11, version: 1 }),
    );
    const readBack = () => {
      const foundProduct = catalogue.find('p1');
      if (!foundProduct || foundProduct === 'deleted') throw new Error('p1 is not shown');
      return [
        foundProduct.product.value.quantity,
        foundProduct.revision,
        catalogue.list(ask()).value.items[0]?.quantity,
      ];
    };
    expect(readBack()).toEqual([10, 10, 10]);
    expect(catalogue.list(ask(), true).value.items).toMatchObject([{ quantity: 11 }]);
    const tags = () => [catalogue.etag(), catalogue.etag(true)];
    const [etag, exactEtag] = tags();
    expect(exactEtag).not.toBe(etag);
    catalogue.apply(quantityItem({ productId: 'p1', quantity: 37, version: 2 }));
    expect(readBack(), 'nobody learns that something was sold').toEqual([10, 10, 10]);
    expect(catalogue.find('p1', true)).toMatchObject({ product: { value: { quantity: 37 } }, revision: 13 });
    expect(catalogue.etag(), 'nobody learns of the sale from the list either').toBe(etag);
    expect(catalogue.etag(true)).not.toBe(exactEtag);
    for (const tag of tags()) expect(tag).toMatch(/^"[\w-]{22}"$/);
    catalogue.apply(quantityItem({ productId: 'p1', quantity: 3, version: 3 }));
    expect(readBack()).toEqual([3, 3, 3]);
    expect(catalogue.etag()).not.toBe(etag);
  });

  it('lists the address of every product, oldest first, in ranges', () => {
    const catalogue = fillCatalogue(
      ...[3, 1, 2].map((day) => productItem(aProduct({ id: `p${day}`, createdAt: `2026-11-0${day}T00:00:00.000Z` }))),
      productItem(aProduct({ id: 'p4', deleted: true })),
    );
    const idsIn = (offset: number, limit: number) => {
      const { total, items } = catalogue.listed({ offset, limit });
      return [total, ...items.map(({ id }) => id)];
    };
    expect(idsIn(0, 2)).toEqual([3, 'p1', 'p2']);
    expect(idsIn(2, 2)).toEqual([3, 'p3']);
    expect(idsIn(3, 2)).toEqual([3]);
    const changedProduct = aProduct({ id: 'p5', version: 2, updatedAt: '2026-11-29T08:00:00.123Z' });
    catalogue.apply(productItem(changedProduct));
    expect(catalogue.listed({ offset: 0, limit: 9 }).items).toContainEqual({
      id: 'p5',
      updatedAt: changedProduct.updatedAt,
    });
  });

  it('keeps a quantity that came before its product', () => {
    const catalogue = fillCatalogue(quantityItem({ productId: 'p1', quantity: 4, version: 1 }));
    expect(catalogue.find('p1')).toBeUndefined();
    expect(catalogue.list(ask()).value.total).toBe(0);
    catalogue.apply(productItem(aProduct({ id: 'p1' })));
    expect(catalogue.list(ask({ inStock: true })).value.items).toMatchObject([{ id: 'p1', quantity: 4 }]);
  });

  it('shows a deleted product nowhere, and no late older version of it', () => {
    const product = aProduct({ id: 'p1' });
    const catalogue = fillCatalogue(productItem(product), productItem({ ...product, version: 3, deleted: true }));
    catalogue.apply(productItem({ ...product, version: 2 }));
    expect(catalogue.find('p1')).toBe('deleted');
    expect(catalogue.list(ask({ q: 'roadster' })).value.items).toEqual([]);
    expect(catalogue.list(ask()).value).toMatchObject({ items: [], total: 0 });
  });

  it('answers the same question anew after a change of quantity, of name, and after a deletion', () => {
    const product = aProduct({ id: 'p1' });
    const catalogue = fillCatalogue(productItem(product));
    const answer = () => catalogue.list(ask()).value.items.map(({ name, quantity }) => [name, quantity]);
    expect(answer()).toEqual([[product.name, 0]]);
    catalogue.apply(quantityItem({ productId: 'p1', quantity: 7, version: 1 }));
    expect(answer()).toEqual([[product.name, 7]]);
    catalogue.apply(quantityItem({ productId: 'p1', quantity: 6, version: 2 }));
    catalogue.apply(productItem({ ...product, version: 2, name: 'Comet' }));
    expect(answer()).toEqual([['Comet', 6]]);
    catalogue.apply(productItem({ ...product, version: 3, deleted: true }));
    expect(answer()).toEqual([]);
  });

  it('never shows a cost', () => {
    const catalogue = fillCatalogue(productItem(aProduct({ id: 'p1' })));
    expect(JSON.stringify([catalogue.find('p1'), catalogue.list(ask()).value])).not.toContain('cost');
  });

  it('counts products in each category and below it', () => {
    const catalogue = fillCatalogue(
      productItem(aProduct()),
      productItem(aProduct({ categoryId: 'cars-sedan' })),
      productItem(aProduct({ categoryId: 'motorcycles-naked', vehicleClass: 'motorcycle' })),
    );
    const [cars, motorcycles] = catalogue.categories().items;
    expect(cars).toMatchObject({ path: 'cars', count: 2 });
    expect(cars?.children.map(({ path, count }) => [path, count])).toContainEqual(['cars/suv', 1]);
    expect(motorcycles).toMatchObject({ path: 'motorcycles', count: 1 });
  });

  it('counts what it is told to forget no more', () => {
    fc.assert(
      fc.property(someProducts, (products) => {
        const catalogue = fillCatalogue(...products.map(productItem));
        for (const product of products) catalogue.apply(productItem({ ...product, version: 2, deleted: true }));
        expect(catalogue.list(ask()).value).toMatchObject({ items: [], total: 0, nextCursor: null });
      }),
    );
  });

  it.each(['nope', 'cars/nope', ''])('refuses the category %j', (category) => {
    expect(() => createCatalogue().list(ask({ category }))).toThrow('no such category');
  });
});
