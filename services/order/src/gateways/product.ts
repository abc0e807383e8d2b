import { mostAtOnce, ProductSnapshots } from '@eshop/contracts/product';
import { createBatchCalls } from '@eshop/service-kit/sidecar/batch-calls';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';

/** Products as they are now, with their cost. Buyers who order at once share a call, and find more than they asked for. */
export const productGateway = (sidecar: Sidecar) => {
  const ask = (ids: readonly string[]) =>
    sidecar.invoke('product', 'POST /internal/snapshots', { body: { ids }, reply: ProductSnapshots });
  return { snapshots: createBatchCalls(ask, { maxKeys: mostAtOnce }) };
};
