import { on, repeated } from '@eshop/service-kit/events/subscription';
import type { UpdateQuantity } from '../use-cases/update-quantity.ts';

/** Quantities are versioned, so that a repetition or an older one changes nothing; an inbox is not needed. */
export const onProductQuantityUpdated = (updateQuantity: UpdateQuantity) =>
  on('product-quantity-updated', async ({ productId, quantity, version }) =>
    (await updateQuantity({ productId, quantity, version })) ? undefined : repeated,
  );
