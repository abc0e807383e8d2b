import { Cart, CartContents, type FillCart } from '@eshop/contracts/cart';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';

/** What a user has in the cart, and how an old order's lines get into it. */
export const cartGateway = (sidecar: Sidecar) => ({
  contents: (userId: string) =>
    sidecar.invoke('cart', 'GET /internal/carts/:id', { params: { id: userId }, reply: CartContents }),
  fill: (userId: string, items: FillCart['items']) =>
    sidecar.invoke('cart', 'POST /internal/carts/:id/items', { params: { id: userId }, body: { items }, reply: Cart }),
});
