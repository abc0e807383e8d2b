import { z } from 'zod';
import { Id } from '../ids.ts';
import { Money } from '../money.ts';
import { CategoryRef, VehicleClass } from '../product.ts';
import { event } from './envelope.ts';

const snapshot = {
  productId: Id,
  sku: z.string(),
  name: z.string(),
  brand: z.string(),
  category: CategoryRef,
  vehicleClass: VehicleClass,
  price: Money,
  image: z.string().nullable(),
  deleted: z.boolean(),
};

export const ProductCreated = event(snapshot).describe('A product was added to the catalog.');
export const ProductUpdated = event(snapshot).describe('A product was edited or deleted.');
export type ProductUpdated = z.infer<typeof ProductUpdated>;

/** `quantity` is what is available over all warehouses; `version` counts these changes alone. */
export const ProductQuantityUpdated = event({ productId: Id, quantity: z.int().min(0) }).describe(
  'The quantity that is available over all warehouses changed.',
);
export type ProductQuantityUpdated = z.infer<typeof ProductQuantityUpdated>;
