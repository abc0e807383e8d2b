import { z } from 'zod';
import { Id } from './ids.ts';
import { Money } from './money.ts';

/** How many of one vehicle a line may hold. */
export const Quantity = z.int().min(1).max(99);

/** A guest's cart: 128 random bits, as 32 hexadecimal digits, kept in a cookie and sent as `X-Guest-Cart`. */
export const GuestCartId = z.string().regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits');

export const CartLine = z.object({
  productId: Id,
  name: z.string(),
  image: z.string().nullable(),
  price: Money,
  quantity: Quantity,
  lineTotal: Money,
  available: z.int(),
});

export const Cart = z
  .object({
    id: z.string(),
    /** Rises with every change. Sent back as `X-Cart-Version`, it asks for an answer that is no older. */
    version: z.int().optional(),
    lines: z.array(CartLine),
    subtotal: Money,
    /**
     * `gone`: the product is no longer for sale, and its line has to be removed before checkout. `unconfirmed`: product
     * did not say whether it still is.
     */
    warnings: z.array(
      z.object({
        productId: Id,
        code: z.enum(['short', 'gone', 'unconfirmed', 'price-changed', 'capped']),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'Cart' });
export type Cart = z.infer<typeof Cart>;

/** At most this many different vehicles fit in a cart. */
export const maxCartLines = 50;

/** Lines of an old order for a cart; the names are for warnings about products that are gone. */
export const FillCart = z
  .object({
    items: z
      .array(z.object({ productId: Id, name: z.string(), quantity: Quantity }))
      .min(1)
      .max(maxCartLines),
  })
  .meta({ id: 'FillCart' });
export type FillCart = z.infer<typeof FillCart>;

/** How many orders a cart remembers as subtracted from its lines: the newest. */
export const rememberedOrders = 20;

/**
 * What an order is placed from: the cart's id and version, which make the order unique, its quantities (`addedVersion` is
 * the cart's version when the product was put into it), and the newest orders whose lines have left it. A cart service of an
 * older version does not send `orderIds`.
 */
export const CartContents = z
  .object({
    id: z.string(),
    version: z.int(),
    items: z.array(z.object({ productId: Id, quantity: Quantity, addedVersion: z.int().optional() })),
    orderIds: z.array(Id).optional(),
  })
  .meta({ id: 'CartContents' });
export type CartContents = z.infer<typeof CartContents>;
