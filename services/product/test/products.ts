import { newId } from '@eshop/contracts/ids';
import fc from 'fast-check';
import type { CatalogueItem } from '../src/domain/catalogue-item.ts';
import { categories } from '../src/domain/categories.ts';
import type { ProductRecord, QuantityRecord } from '../src/domain/product.ts';

/** A product to start a test from. */
export const aProduct = (changes: Partial<ProductRecord> = {}): ProductRecord => ({
  id: newId(),
  sku: `SKU-${newId().slice(-12)}`,
  name: 'Roadster',
  brand: 'Acme',
  description: '',
  categoryId: 'cars-suv',
  vehicleClass: 'car',
  price: { amount: 4_599_000, currency: 'USD' },
  cost: { amount: 3_000_000, currency: 'USD' },
  specs: { Engine: 'V8' },
  images: [],
  version: 1,
  deleted: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...changes,
});

export const productItem = (record: ProductRecord): CatalogueItem => ({ kind: 'product', record });
export const quantityItem = (record: QuantityRecord): CatalogueItem => ({ kind: 'quantity', record });

const leaves = categories.filter(({ parent }) => parent !== null);

/** Products that often share a name, brand, price or moment, so that ties are met. */
export const someProduct: fc.Arbitrary<ProductRecord> = fc
  .record({
    id: fc.uuid({ version: 7 }),
    name: fc.constantFrom('Falcon', 'falcon', 'Comet 2', 'Comet 10', 'Émeraude', 'Zephyr'),
    brand: fc.constantFrom('Acme', 'ACME', 'Borealis', 'Corvo'),
    category: fc.constantFrom(...leaves),
    amount: fc.constantFrom(100, 499_999, 500_000, 2_000_000, 99_999_999),
    second: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ category, amount, second, ...rest }) =>
    aProduct({
      ...rest,
      categoryId: category.id,
      vehicleClass: category.vehicleClass,
      price: { amount, currency: 'USD' },
      createdAt: `2026-11-01T00:00:0${second}.000Z`,
    }),
  );

/** Different products. */
export const someProducts = fc.uniqueArray(someProduct, { selector: ({ id }) => id, maxLength: 40 });
