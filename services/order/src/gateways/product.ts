import { mostAtOnce, ProductSnapshots } from '@eshop/contracts/product';
import { createBatchCalls } from '@eshop/service-kit/sidecar/batch-calls';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { z } from 'zod';

/** Reads current products with their cost. Concurrent requests share a call, and get the products of all of them. */
export interface ProductGateway {
  snapshots(ids: readonly string[]): Promise<z.infer<typeof ProductSnapshots>>;
}

/** Creates the gateway to product. */
export const productGateway = (sidecar: Sidecar): ProductGateway => {
  const fetchSnapshots = (ids: readonly string[]) =>
    sidecar.invoke('product', 'POST /internal/snapshots', { body: { ids }, reply: ProductSnapshots });
  return { snapshots: createBatchCalls(fetchSnapshots, { maxKeys: mostAtOnce }) };
};
