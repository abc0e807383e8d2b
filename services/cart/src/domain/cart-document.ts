import { Money } from '@eshop/contracts/money';
import { z } from 'zod';

/** Lua's cjson writes an empty list as `{}`. */
const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(item));

/**
 * A cart as Redis and MySQL hold it; `orderIds` are the newest orders whose lines left it, oldest first, `version` rises with every write, `addedVersion` is the version in which a product was put into the cart,
 * `seen` are the prices, by product, at which its lines were last put into it, and `names` what the products were called
 * then: all that is left of a product that was deleted before the carts came back from MySQL.
 */
export const CartDocument = z.object({
  version: z.number(),
  lines: list(z.object({ productId: z.string(), quantity: z.int(), addedVersion: z.number().optional() })),
  orderIds: list(z.string()),
  seen: z.record(z.string(), Money).default({}),
  names: z.record(z.string(), z.string()).default({}),
});
export type CartDocument = z.infer<typeof CartDocument>;
export type StoredLine = Pick<CartDocument['lines'][number], 'productId' | 'quantity'>;

/** When a cart expires, in milliseconds since 1970; carts written before that was kept say nothing. */
export const CartExpiry = z.object({ expiresAt: z.number().optional() });

/** What a cart shows of a product; `version` is the product's, `seenAt` (milliseconds since 1970) when product was last asked. */
export const ProductView = z.object({
  name: z.string(),
  image: z.string().nullable(),
  price: Money,
  available: z.int(),
  gone: z.boolean(),
  version: z.int(),
  seenAt: z.number(),
});
export type ProductView = z.infer<typeof ProductView>;

/** A cart with what is known of its products. */
export interface LoadedCart {
  document: CartDocument;
  products: ReadonlyMap<string, ProductView>;
}

/** A cart that lines were added to, and by product how much a line holds that could not grow as it should. */
export interface GrownCart {
  cart: LoadedCart;
  capped: ReadonlyMap<string, number>;
}
