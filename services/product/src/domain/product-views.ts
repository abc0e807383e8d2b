import type { EventOf } from '@eshop/contracts/events';
import type { CategoryRef, Product, ProductSnapshot } from '@eshop/contracts/product';
import type { z } from 'zod';
import { findCategory } from './categories.ts';
import type { ProductRecord } from './product.ts';

/** A product as the public sees it, but for its quantity: without its cost. */
export const toProduct = (record: ProductRecord): Omit<Product, 'quantity'> => ({
  id: record.id,
  sku: record.sku,
  name: record.name,
  brand: record.brand,
  description: record.description,
  category: categoryRef(record.categoryId),
  vehicleClass: record.vehicleClass,
  price: record.price,
  images: record.images.map((image) => shownImage(record.id, image)),
  specs: record.specs,
  version: record.version,
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
});

/** A product as order freezes it into its lines: with its cost, for callers inside only. */
export const toSnapshot = ({ id, name, price, cost, vehicleClass, categoryId }: ProductRecord): ProductSnapshot => ({
  id,
  name,
  price,
  cost,
  vehicleClass,
  category: categoryRef(categoryId),
});

/** What product-created and product-updated say of a product. */
export const toEvent = (record: ProductRecord, eventId: string): EventOf<'product-created' | 'product-updated'> => ({
  eventId,
  version: record.version,
  occurredAt: record.updatedAt,
  productId: record.id,
  sku: record.sku,
  name: record.name,
  brand: record.brand,
  category: categoryRef(record.categoryId),
  vehicleClass: record.vehicleClass,
  price: record.price,
  image: record.images[0] ? imageUrl(record.id, record.images[0].name) : null,
  deleted: record.deleted,
});

const shownImage = (id: string, { name, alt, width, height, widths }: ProductRecord['images'][number]) => ({
  url: imageUrl(id, name),
  alt,
  ...(width && height && { width, height }),
  ...(widths && {
    srcset: widths.map((wide) => `${imageUrl(id, name.replace('.', `-${wide}.`))} ${wide}w`).join(', '),
  }),
});

const imageUrl = (id: string, name: string) => `/v1/products/${id}/images/${name}`;

/** A category that a later release took out still has its name in old products. */
const categoryRef = (categoryId: string): z.infer<typeof CategoryRef> => {
  const { id, name, path } = findCategory(categoryId) ?? { id: categoryId, name: categoryId, path: categoryId };
  return { id, name, path };
};
