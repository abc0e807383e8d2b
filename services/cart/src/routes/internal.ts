import { Cart, CartContents, FillCart } from '@eshop/contracts/cart';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import { userCartId } from '../domain/cart-id.ts';
import type { Shopping } from '../use-cases/shopping.ts';

const UserId = z.object({ id: z.string().min(1).max(128) });

export const internalRoutes = (shopping: Shopping) =>
  routes('/internal/carts', {
    'GET /:id': route({
      name: 'getCartContents',
      summary: 'What a user has in the cart, to be ordered',
      allow: 'caller',
      params: UserId,
      reply: [200, CartContents],
      handler: ({ params }) => shopping.readContents(userCartId(params.id)),
    }),
    'POST /:id/items': route({
      name: 'fillCart',
      summary: 'Put the lines of an old order into a user’s cart',
      allow: 'caller',
      params: UserId,
      body: FillCart,
      repeatable: true,
      reply: [200, Cart],
      handler: ({ params, body }) => shopping.fill(userCartId(params.id), body.items),
    }),
  });
