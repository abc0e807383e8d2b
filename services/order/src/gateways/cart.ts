import { CartContents } from '@eshop/contracts/cart';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';

/** What a user has in the cart. */
export const cartGateway = (sidecar: Sidecar) => ({
  contents: (userId: string) =>
    sidecar.invoke('cart', 'GET /internal/carts/:id', { params: { id: userId }, reply: CartContents }),
});
