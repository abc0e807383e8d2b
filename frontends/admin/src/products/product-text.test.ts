import { describe, expect, it } from 'vitest';
import { changesOf, emptyText, faultsOf, minorUnits, newProduct, type ProductText } from './product-text.ts';

const falcon: ProductText = {
  sku: 'F-1',
  name: 'Falcon',
  brand: 'Testa',
  description: '',
  categoryId: 'cars-suv',
  vehicleClass: 'car',
  price: '45990.5',
  cost: '41000',
  specs: [
    ['Seats', '5'],
    ['', ''],
  ],
};

describe('an amount that is typed', () => {
  it.each([
    ['45990', 4_599_000],
    ['45,990.50', 4_599_050],
    ['$0.07', 7],
    ['19.9', 1990],
  ])('%s is %i cents', (typed, cents) => expect(minorUnits(typed)).toBe(cents));

  it.each(['', '-1', '1.234', '1,23', '1e5', 'abc'])('%j is none', (typed) => expect(minorUnits(typed)).toBeNaN());
});

describe('a product that is typed', () => {
  it('is what the API takes, without empty rows', () => {
    const { data } = newProduct(falcon);
    expect(data).toMatchObject({ price: { amount: 4_599_050, currency: 'USD' }, specs: { Seats: '5' } });
  });

  it('names what is wrong, field by field', () => {
    expect(Object.keys(faultsOf(emptyText, true)).sort()).toEqual(
      ['brand', 'categoryId', 'cost', 'name', 'price', 'sku', 'vehicleClass'].sort(),
    );
    expect(faultsOf({ ...falcon, specs: [...falcon.specs, ['Seats', '7']] }, true)).toEqual({
      specs: 'Seats stands there twice',
    });
  });

  it('changes what differs, and leaves the cost alone when none is typed', () => {
    const baseVersion = { ...falcon, cost: '' };
    expect(changesOf({ ...baseVersion, name: 'Eagle' }, baseVersion).data).toEqual({ name: 'Eagle' });
    expect(changesOf({ ...baseVersion, cost: '42000' }, baseVersion).data).toEqual({
      cost: { amount: 4_200_000, currency: 'USD' },
    });
    expect(faultsOf(baseVersion, false)).toEqual({});
  });
});
