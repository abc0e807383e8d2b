import { CartContents } from '@eshop/contracts/cart';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { createShopping } from '../shopping.ts';
import { userCart } from '../store/keys.ts';

export const internalRoutes = (shopping: ReturnType<typeof createShopping>) =>
  routes('/internal/carts', {
    'GET /:id': route({
      summary: 'What a user has in the cart, to be ordered',
      allow: 'caller',
      params: z.object({ id: z.string().min(1).max(128) }),
      reply: [200, CartContents],
      handler: ({ params }) => shopping.contents(userCart(params.id)),
    }),
  });
