import { mostAtOnce, ProductSnapshots } from '@eshop/contracts/product';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import { createTogether } from '@eshop/service-kit/sidecar/together';

/** Products as they are now, with their cost. Buyers who order at once share a call, and find more than they asked for. */
export const productGateway = (sidecar: Sidecar) => {
  const ask = (ids: readonly string[]) =>
    sidecar.invoke('product', 'POST /internal/snapshots', { body: { ids }, reply: ProductSnapshots });
  return { snapshots: createTogether(ask, { most: mostAtOnce }) };
};
