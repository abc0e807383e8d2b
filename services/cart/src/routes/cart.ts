import { Cart, GuestCartId, Quantity } from '@eshop/contracts/cart';
import { Id } from '@eshop/contracts/ids';
import type { User } from '@eshop/service-kit/auth/user';
import { badRequest, invalid } from '@eshop/service-kit/http/problem';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { createShopping } from '../shopping.ts';
import { guestCart, userCart } from '../store/keys.ts';

const Line = z.object({ productId: Id });
const SetQuantity = z.strictObject({ quantity: Quantity });
const Merge = z.strictObject({ guestCartId: GuestCartId });
const GuestHeader = z.object({ 'x-guest-cart': GuestCartId });
const whose = 'Whose cart: that of the token, or else of the header `X-Guest-Cart` (32 hexadecimal digits).';

export const cartRoutes = (shopping: ReturnType<typeof createShopping>) =>
  routes('/v1/cart', {
    'GET /': route({
      summary: 'The cart with current prices',
      description: whose,
      headers: {
        'X-Cart-Version':
          'The `version` of an earlier response: this one is then no older. `latest`: it is read from the primary, as a checkout needs.',
      },
      allow: 'anyone',
      reply: [200, Cart],
      handler: ({ user, req }) => shopping.get(cartOf(user, req), seenVersion(req)),
    }),
    'PUT /items/:productId': route({
      summary: 'Put a product into the cart, or change its quantity',
      description: whose,
      allow: 'anyone',
      params: Line,
      body: SetQuantity,
      repeatable: true,
      reply: [200, Cart],
      problems: { 409: 'The cart is full' },
      handler: ({ user, req, params, body }) => shopping.setLine(cartOf(user, req), { ...params, ...body }),
    }),
    'DELETE /items/:productId': route({
      summary: 'Take a product out of the cart',
      description: whose,
      allow: 'anyone',
      params: Line,
      repeatable: true,
      reply: [200, Cart],
      handler: ({ user, req, params }) => shopping.removeLine(cartOf(user, req), params.productId),
    }),
    'DELETE /': route({
      summary: 'Empty the cart',
      description: whose,
      allow: 'anyone',
      reply: [200, Cart],
      handler: ({ user, req }) => shopping.clear(cartOf(user, req)),
    }),
    'POST /merge': route({
      summary: 'Take over a guest’s cart after login; it is empty then',
      allow: 'order:own',
      body: Merge,
      repeatable: true,
      reply: [200, Cart],
      handler: ({ user, body }) => shopping.merge(userCart(user.id), guestCart(body.guestCartId)),
    }),
  });

/** Digits alone: `z.coerce.number()` would take an empty header for 0. */
const VersionHeader = z.object({
  'x-cart-version': z
    .string()
    .regex(/^(\d{1,15}|latest)$/, 'a version, or latest')
    .transform((text) => (text === 'latest' ? ('latest' as const) : Number(text))),
});

const seenVersion = (req: Input['req']): number | 'latest' | undefined => {
  const header = req.get('x-cart-version');
  if (header === undefined) return undefined;
  const parsed = VersionHeader.safeParse({ 'x-cart-version': header });
  if (!parsed.success) throw invalid(parsed.error, 'header');
  return parsed.data['x-cart-version'];
};

const cartOf = (user: User | undefined, req: Input['req']): string => {
  if (user) return userCart(user.id);
  const header = req.get('x-guest-cart');
  if (header === undefined) {
    throw badRequest('A cart needs a token or X-Guest-Cart.', {
      errors: [{ pointer: '/header/x-guest-cart', message: 'missing' }],
    });
  }
  const parsed = GuestHeader.safeParse({ 'x-guest-cart': header });
  if (!parsed.success) throw invalid(parsed.error, 'header');
  return guestCart(header);
};
