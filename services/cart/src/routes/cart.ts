import { Cart, GuestCartId, Quantity } from '@eshop/contracts/cart';
import { Id } from '@eshop/contracts/ids';
import { cartFull } from '@eshop/contracts/problems/cart';
import { badRequest } from '@eshop/contracts/problems/general';
import type { User } from '@eshop/service-kit/auth/user';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import { invalid } from '@eshop/service-kit/problem';
import { z } from 'zod';
import { guestCartId, userCartId } from '../domain/cart-id.ts';
import type { Shopping } from '../use-cases/shopping.ts';
import type { BudgetOf } from './budget.ts';

const Line = z.object({ productId: Id });
const SetQuantity = z.strictObject({ quantity: Quantity });
const Merge = z.strictObject({ guestCartId: GuestCartId });
const GuestHeader = z.object({ 'x-guest-cart': GuestCartId });
const whoseHeader = {
  'X-Guest-Cart': { description: 'The cart of a guest, where no token says whose it is', schema: GuestCartId },
} as const;
const whose = 'Whose cart: that of the token, or else of the header `X-Guest-Cart` (32 hexadecimal digits).';

/** Digits alone: `z.coerce.number()` would take an empty header for 0. */
const VersionHeader = z.object({
  'x-cart-version': z
    .string()
    .regex(/^(\d{1,15}|latest)$/, 'a version, or latest')
    .transform((text) => (text === 'latest' ? ('latest' as const) : Number(text))),
});

export const cartRoutes = (shopping: Shopping, budgetOf: BudgetOf) =>
  routes('/v1/cart', {
    'GET /': route({
      name: 'getCart',
      summary: 'The cart with current prices',
      description: whose,
      headers: {
        ...whoseHeader,
        'X-Cart-Version': {
          description:
            'The `version` of an earlier response: this one is then no older. `latest`: it is read from the primary, as a checkout needs.',
          schema: VersionHeader.shape['x-cart-version'],
        },
      },
      allow: 'anyone',
      reply: [200, Cart],
      handler: ({ user, req }) => shopping.readCart(cartOf(user, req), seenVersion(req)),
    }),
    'PUT /items/:productId': route({
      name: 'setCartItem',
      summary: 'Put a product into the cart, or change its quantity',
      description: whose,
      allow: 'anyone',
      params: Line,
      headers: whoseHeader,
      body: SetQuantity,
      repeatable: true,
      reply: [200, Cart],
      problems: [cartFull],
      handler: ({ user, req, params, body }) =>
        shopping.setLine(cartOf(user, req), { ...params, ...body }, user ? undefined : budgetOf(req)),
    }),
    'DELETE /items/:productId': route({
      name: 'removeCartItem',
      summary: 'Take a product out of the cart',
      description: whose,
      allow: 'anyone',
      params: Line,
      headers: whoseHeader,
      repeatable: true,
      reply: [200, Cart],
      handler: ({ user, req, params }) => shopping.removeLine(cartOf(user, req), params.productId),
    }),
    'DELETE /': route({
      name: 'clearCart',
      summary: 'Empty the cart',
      description: whose,
      allow: 'anyone',
      headers: whoseHeader,
      reply: [200, Cart],
      handler: ({ user, req }) => shopping.clear(cartOf(user, req)),
    }),
    'POST /merge': route({
      name: 'mergeCart',
      summary: 'Take over a guest’s cart after login; it is empty then',
      allow: 'order:own',
      body: Merge,
      repeatable: true,
      reply: [200, Cart],
      handler: ({ user, body }) => shopping.mergeGuestCart(userCartId(user.id), guestCartId(body.guestCartId)),
    }),
  });

const seenVersion = (req: Input['req']): number | 'latest' | undefined => {
  const header = req.get('x-cart-version');
  if (header === undefined) return undefined;
  const headerResult = VersionHeader.safeParse({ 'x-cart-version': header });
  if (!headerResult.success) throw invalid(headerResult.error, 'header');
  return headerResult.data['x-cart-version'];
};

const cartOf = (user: User | undefined, req: Input['req']): string => {
  const header = req.get('x-guest-cart');
  const guest = header === undefined ? undefined : guestIdOf(header);
  if (user) return userCartId(user.id);
  if (guest !== undefined) return guestCartId(guest);
  throw badRequest('A cart needs a token or X-Guest-Cart.', {
    errors: [{ pointer: '/header/x-guest-cart', message: 'missing' }],
  });
};

const guestIdOf = (header: string): string => {
  const headerResult = GuestHeader.safeParse({ 'x-guest-cart': header });
  if (!headerResult.success) throw invalid(headerResult.error, 'header');
  return headerResult.data['x-guest-cart'];
};
