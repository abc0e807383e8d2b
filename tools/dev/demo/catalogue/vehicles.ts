import type { CreateProduct } from '@eshop/contracts/product';
import { stableNumbers } from '../stable-id.ts';
import { type CategoryId, categoryIds, type Model, models } from './models.ts';
import { specsOf } from './specs.ts';

/** A vehicle of the demo catalogue. The same index is the same vehicle, in every run. */
export interface Vehicle {
  index: number;
  category: CategoryId;
  product: CreateProduct;
}

/** How many vehicles have a model, and images, of their own. */
export const ownModels = categoryIds.reduce((sum, id) => sum + models[id].length, 0);

const firstYear = 2026;
const perCategory = ownModels / categoryIds.length;

/**
 * The vehicle of an index from 0 on. Categories take turns, so that any number of vehicles is spread evenly; beyond the
 * models of our own come editions of them.
 */
export const vehicle = (index: number): Vehicle => {
  const category = categoryIds[index % categoryIds.length] ?? 'cars-suv';
  const base: Model = models[category][Math.floor(index / categoryIds.length) % perCategory] ?? models[category][0];
  const edition = Math.floor(index / ownModels);
  return {
    index,
    category,
    product: edition === 0 ? productOf(category, base, 0) : editionOf(category, base, edition),
  };
};

const editionOf = (category: CategoryId, base: Model, edition: number) => {
  const random = stableNumbers(`${base.brand} ${base.name} ${edition}`);
  const factor = 0.82 + random() * 0.4;
  return productOf(
    category,
    {
      ...base,
      name: `${base.name} No. ${edition}`,
      price: Math.round((base.price * factor) / 50) * 50,
      power: Math.round(base.power * (0.9 + random() * 0.25)),
    },
    edition,
  );
};

const productOf = (category: CategoryId, model: Model, edition: number): CreateProduct => {
  const { brand, name, price, line } = model;
  const kind = category.startsWith('motorcycles-') ? 'motorcycle' : 'car';
  const cents = price * 100;
  return {
    sku: skuOf(category, model),
    name: `${brand} ${name}`,
    brand,
    description: `${line} ${promise[kind]}`,
    categoryId: category,
    vehicleClass: kind,
    price: { amount: cents, currency: 'USD' },
    cost: { amount: Math.round(cents * (0.74 + stableNumbers(brand + name)() * 0.1)), currency: 'USD' },
    specs: specsOf(category, model, firstYear - (edition % 3)),
  };
};

const promise = {
  car: 'Delivered to your door, registered and with a full charge or tank.',
  motorcycle: 'Delivered run-in and inspected, with the first service included.',
} as const;

const skuOf = (category: CategoryId, { brand, name }: Model) =>
  [category.startsWith('motorcycles-') ? 'M' : 'C', brand, name]
    .join('-')
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9-]+/g, (blank) => (blank.trim() === '' ? '-' : ''))
    .toUpperCase()
    .slice(0, 40);
