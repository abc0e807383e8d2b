import { on, repeated } from '@eshop/service-kit/events/subscription';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Quantities } from '../store/quantities.ts';

interface Deps {
  quantities: Quantities;
  catalogue: Pick<Catalogue, 'apply'>;
}

/** Quantities are versioned, so that a repetition or an older one changes nothing; an inbox is not needed. */
export const onProductQuantityUpdated = ({ quantities, catalogue }: Deps) =>
  on('product-quantity-updated', async ({ productId, quantity, version }) => {
    const record = { productId, quantity, version };
    const isNewer = await quantities.keep(record);
    catalogue.apply({ kind: 'quantity', record });
    return isNewer ? undefined : repeated;
  });
