import { Timestamp } from '@eshop/contracts/ids';
import { Money } from '@eshop/contracts/money';
import { badRequest } from '@eshop/contracts/problems/general';
import { type CreateProduct, type PatchProduct, productFields } from '@eshop/contracts/product';
import { z } from 'zod';
import { findCategory } from './categories.ts';

/** A product as it is stored: rules of input are not those of what was stored before them. Its quantity is stored apart, because warehouse's events change it and not its version. */
export const ProductRecord = z.object({
  id: z.string(),
  ...productFields,
  categoryId: z.string(),
  cost: Money,
  /** The highest price, in minor units, from which it was lowered within some days, and until when that counts. */
  peakPrice: z.looseObject({ amount: z.int(), until: Timestamp }).optional(),
  /** Size and widths are missing in images of before there were any. */
  images: z.array(
    z.looseObject({
      name: z.string(),
      alt: z.string(),
      width: z.int().optional(),
      height: z.int().optional(),
      widths: z.array(z.int()).optional(),
    }),
  ),
  /** Counts the changes from 1 on. */
  version: z.int(),
  /** Soft: a deleted product is found by nobody, and its SKU is free again. */
  deleted: z.boolean(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type ProductRecord = z.infer<typeof ProductRecord>;

/** SKUs are one whatever their case. */
export const normalizedSku = (sku: string): string => sku.toLowerCase();
export const isSameSku = (one: string, other: string): boolean => normalizedSku(one) === normalizedSku(other);

/** What is available of a product over all warehouses. `version` counts warehouse's changes and has nothing to do with the product's. */
export const QuantityRecord = z.object({ productId: z.string(), quantity: z.int().min(0), version: z.int() });
export type QuantityRecord = z.infer<typeof QuantityRecord>;

/** How many images a product may have. */
export const maxImages = 20;

interface At {
  /** ISO 8601, UTC. */
  now: string;
}

/** Returns a new product. Throws a 400 problem that names the field when its category and class do not fit. */
export const newProduct = (input: CreateProduct, { id, now }: At & { id: string }): ProductRecord =>
  checkCategory({ ...input, id, images: [], version: 1, deleted: false, createdAt: now, updatedAt: now });

/** Returns the next version of a product. Throws as `newProduct` does. */
export const changeRecord = (
  record: ProductRecord,
  changes: Omit<PatchProduct, 'images'> | Pick<ProductRecord, 'images'> | Pick<ProductRecord, 'deleted'>,
  { now }: At,
): ProductRecord =>
  checkCategory({ ...record, ...changes, version: record.version + 1, updatedAt: now } as ProductRecord);

/**
 * Applies a patch to a product. Its `images` are those that stay, in their new order and with their new texts.
 * Throws a 400 problem on one that the product does not have.
 */
export const patchProduct = (record: ProductRecord, { images, ...changes }: PatchProduct, at: At): ProductRecord =>
  changeRecord(record, { ...changes, ...(images && { images: images.map(withNewText(record)) }) }, at);

const withNewText =
  ({ images }: ProductRecord) =>
  ({ name, alt }: { name: string; alt: string }, at: number) => {
    const image = images.find((one) => one.name === name);
    if (!image) throw wrongField(`/images/${at}/name`, 'no such picture of this product');
    return { ...image, alt };
  };

const checkCategory = (record: ProductRecord): ProductRecord => {
  const category = findCategory(record.categoryId);
  if (!category) throw wrongField('/categoryId', 'no such category');
  if (category.vehicleClass !== record.vehicleClass) {
    throw wrongField('/vehicleClass', `${category.name} takes ${category.vehicleClass} only`);
  }
  return { ...record, categoryId: category.id };
};

const wrongField = (pointer: string, message: string) =>
  badRequest('The product does not fit.', { errors: [{ pointer, message }] });
