import { Cart, CartContents, FillCart } from '@eshop/contracts/cart';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { Shopping } from '../shopping.ts';
import { userCart } from '../store/keys.ts';

const UserId = z.object({ id: z.string().min(1).max(128) });

export const internalRoutes = (shopping: Shopping) =>
  routes('/internal/carts', {
    'GET /:id': route({
      name: 'getCartContents',
      summary: 'What a user has in the cart, to be ordered',
      allow: 'caller',
      params: UserId,
      reply: [200, CartContents],
      handler: ({ params }) => shopping.contents(userCart(params.id)),
    }),
    'POST /:id/items': route({
      name: 'fillCart',
      summary: 'Put the lines of an old order into a user’s cart',
      allow: 'caller',
      params: UserId,
      body: FillCart,
      repeatable: true,
      reply: [200, Cart],
      handler: ({ params, body }) => shopping.fill(userCart(params.id), body.items),
    }),
  });
