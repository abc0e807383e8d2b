import { CreateProduct } from '@eshop/contracts/product';
import { describe, expect, it } from 'vitest';
import { ownModels, vehicle } from './vehicles.ts';

const vehicles = (count: number) => Array.from({ length: count }, (_, index) => vehicle(index));

describe('the demo catalogue', () => {
  it('has 64 models, eight in each of eight categories', () => {
    const perCategory = Map.groupBy(vehicles(ownModels), ({ category }) => category);
    expect(ownModels).toBe(64);
    expect([...perCategory.values()].map((group) => group.length)).toEqual(Array(8).fill(8));
  });

  it('is made of products that the shop takes, each with an SKU and a name of its own', () => {
    const products = vehicles(5000).map(({ product }) => CreateProduct.parse(product));
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(5000);
    expect(new Set(products.map(({ name }) => name)).size).toBe(5000);
  });

  it('earns something with every vehicle', () => {
    for (const { product } of vehicles(500)) expect(product.cost.amount).toBeLessThan(product.price.amount);
  });

  it('is the same in every run', () => {
    expect(vehicle(777)).toEqual(vehicle(777));
  });
});
