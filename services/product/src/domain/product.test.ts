import type { CreateProduct } from '@eshop/contracts/product';
import { describe, expect, it } from 'vitest';
import { aProduct } from '../../test/products.ts';
import { changeRecord, newProduct } from './product.ts';
import { toEvent, toProduct, toSnapshot } from './product-views.ts';

const now = '2026-11-02T00:00:00.000Z';
const input: CreateProduct = {
  sku: 'CAR-1',
  name: 'Roadster',
  brand: 'Acme',
  description: '',
  categoryId: 'cars-suv',
  vehicleClass: 'car',
  price: { amount: 4_599_000, currency: 'USD' },
  cost: { amount: 3_000_000, currency: 'USD' },
  specs: {},
};

describe('a product', () => {
  it('starts at version 1 and counts its changes', () => {
    const product = newProduct(input, { id: 'p1', now });
    expect(product).toMatchObject({ id: 'p1', version: 1, deleted: false, createdAt: now, updatedAt: now });
    const laterTime = '2026-11-03T00:00:00.000Z';
    const next = changeRecord(product, { name: 'Comet' }, { now: laterTime });
    expect(next).toEqual({ ...product, name: 'Comet', version: 2, updatedAt: laterTime });
  });

  it.each([
    [{ categoryId: 'nope' }, '/categoryId'],
    [{ categoryId: 'motorcycles-naked' }, '/vehicleClass'],
    [{ vehicleClass: 'motorcycle' as const }, '/vehicleClass'],
  ])('must fit its category: %j', (changes, pointer) => {
    const errors = [expect.objectContaining({ pointer })];
    const refusal = expect.objectContaining({ problem: expect.objectContaining({ status: 400, errors }) });
    expect(() => newProduct({ ...input, ...changes }, { id: 'p1', now })).toThrow(refusal);
    expect(() => changeRecord(aProduct(), changes, { now })).toThrow(refusal);
  });

  it('may name its category by path, and keeps the id', () => {
    expect(newProduct({ ...input, categoryId: 'cars/sedan' }, { id: 'p1', now }).categoryId).toBe('cars-sedan');
  });

  it('shows its cost to callers inside alone', () => {
    const product = aProduct({ images: [{ name: 'a.png', alt: 'front' }] });
    expect(toProduct(product)).not.toHaveProperty('cost');
    expect(toEvent(product, 'e1')).not.toHaveProperty('cost');
    expect(toSnapshot(product)).toMatchObject({ cost: product.cost });
  });

  it('names its pictures by paths of the API', () => {
    const product = aProduct({ id: 'p1', images: [{ name: 'a.png', alt: 'front' }] });
    expect(toProduct(product).images).toEqual([{ url: '/v1/products/p1/images/a.png', alt: 'front' }]);
    expect(toEvent(product, 'e1').image).toBe('/v1/products/p1/images/a.png');
    expect(toEvent(aProduct(), 'e1').image).toBeNull();
  });
});
