import { Cart, CartContents, type FillCart } from '@eshop/contracts/cart';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { z } from 'zod';

/** Reads a user's cart and adds the lines of an earlier order to it. */
export interface CartGateway {
  contents(userId: string): Promise<CartContents>;
  fill(userId: string, items: FillCart['items']): Promise<z.infer<typeof Cart>>;
}

/** Creates the gateway to cart. */
export const cartGateway = (sidecar: Sidecar): CartGateway => ({
  contents: (userId) =>
    sidecar.invoke('cart', 'GET /internal/carts/:id', { params: { id: userId }, reply: CartContents }),
  fill: (userId, items) =>
    sidecar.invoke('cart', 'POST /internal/carts/:id/items', { params: { id: userId }, body: { items }, reply: Cart }),
});
