import { ProductSnapshots } from '@eshop/contracts/product';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';

/** Products as they are now, with their cost. */
export const productGateway = (sidecar: Sidecar) => ({
  snapshots: (ids: readonly string[]) =>
    sidecar.invoke('product', 'POST /internal/snapshots', { body: { ids }, reply: ProductSnapshots }),
});
