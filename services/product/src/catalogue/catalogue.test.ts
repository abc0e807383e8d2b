import type { ProductQuery } from '@eshop/contracts/product';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProduct, shown, someProducts, stocked } from '../../test/products.ts';
import { createCatalogue } from './catalogue.ts';

const ask = (query: Partial<ProductQuery> = {}): ProductQuery => ({ limit: 20, ...query });
const filled = (...items: Parameters<ReturnType<typeof createCatalogue>['apply']>[0][]) => {
  const catalogue = createCatalogue();
  items.forEach(catalogue.apply);
  return catalogue;
};

describe('the catalogue', () => {
  it('never puts an older version in the place of a newer one, in whatever order they come', () => {
    const versions = [1, 2, 3].map((version) => shown(aProduct({ id: 'p1', version, name: `Name ${version}` })));
    const quantities = [1, 2, 3].map((version) => stocked({ productId: 'p1', version, quantity: version * 10 }));
    fc.assert(
      fc.property(fc.shuffledSubarray([...versions, ...quantities], { minLength: 6 }), (items) => {
        const catalogue = filled(...items, ...items);
        expect(catalogue.find('p1')).toMatchObject({
          product: { value: { version: 3, name: 'Name 3', quantity: 30 } },
          version: 3,
          quantityVersion: 3,
        });
        expect(catalogue.list(ask()).value.total).toBe(1);
      }),
    );
  });

  it('keeps a quantity that came before its product', () => {
    const catalogue = filled(stocked({ productId: 'p1', quantity: 4, version: 1 }));
    expect(catalogue.find('p1')).toBeUndefined();
    expect(catalogue.list(ask()).value.total).toBe(0);
    catalogue.apply(shown(aProduct({ id: 'p1' })));
    expect(catalogue.list(ask({ inStock: true })).value.items).toMatchObject([{ id: 'p1', quantity: 4 }]);
  });

  it('shows a deleted product nowhere, and no late older version of it', () => {
    const product = aProduct({ id: 'p1' });
    const catalogue = filled(shown(product), shown({ ...product, version: 3, deleted: true }));
    catalogue.apply(shown({ ...product, version: 2 }));
    expect(catalogue.find('p1')).toBe('deleted');
    expect(catalogue.list(ask({ q: 'roadster' })).value.items).toEqual([]);
    expect(catalogue.list(ask()).value).toMatchObject({ items: [], total: 0 });
  });

  it('answers the same question anew after a change of quantity, of name, and after a deletion', () => {
    const product = aProduct({ id: 'p1' });
    const catalogue = filled(shown(product));
    const answer = () => catalogue.list(ask()).value.items.map(({ name, quantity }) => [name, quantity]);
    expect(answer()).toEqual([[product.name, 0]]);
    catalogue.apply(stocked({ productId: 'p1', quantity: 7, version: 1 }));
    expect(answer()).toEqual([[product.name, 7]]);
    catalogue.apply(stocked({ productId: 'p1', quantity: 6, version: 2 }));
    catalogue.apply(shown({ ...product, version: 2, name: 'Comet' }));
    expect(answer()).toEqual([['Comet', 6]]);
    catalogue.apply(shown({ ...product, version: 3, deleted: true }));
    expect(answer()).toEqual([]);
  });

  it('never shows a cost', () => {
    const catalogue = filled(shown(aProduct({ id: 'p1' })));
    expect(JSON.stringify([catalogue.find('p1'), catalogue.list(ask()).value])).not.toContain('cost');
  });

  it('counts products in each category and below it', () => {
    const catalogue = filled(
      shown(aProduct()),
      shown(aProduct({ categoryId: 'cars-sedan' })),
      shown(aProduct({ categoryId: 'motorcycles-naked', vehicleClass: 'motorcycle' })),
    );
    const [cars, motorcycles] = catalogue.categories().items;
    expect(cars).toMatchObject({ path: 'cars', count: 2 });
    expect(cars?.children.map(({ path, count }) => [path, count])).toContainEqual(['cars/suv', 1]);
    expect(motorcycles).toMatchObject({ path: 'motorcycles', count: 1 });
  });

  it('counts what it is told to forget no more', () => {
    fc.assert(
      fc.property(someProducts, (products) => {
        const catalogue = filled(...products.map(shown));
        for (const product of products) catalogue.apply(shown({ ...product, version: 2, deleted: true }));
        expect(catalogue.list(ask()).value).toMatchObject({ items: [], total: 0, nextCursor: null });
      }),
    );
  });

  it.each(['nope', 'cars/nope', ''])('refuses the category %j', (category) => {
    expect(() => createCatalogue().list(ask({ category }))).toThrow('no such category');
  });
});
