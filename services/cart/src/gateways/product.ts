import { BatchOfProducts, mostAtOnce, type Product } from '@eshop/contracts/product';
import { createBatchCalls } from '@eshop/service-kit/sidecar/batch-calls';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { ProductView } from '../domain/cart-document.ts';

/** Reads products as carts show them, by id; a missing one is no longer for sale. Concurrent requests share a call. */
export const productGateway = (sidecar: Sidecar) => ({
  views: sharedViews(sidecar, 2000),
  /** As `views` with a shorter timeout, for a cart that can be shown without them. */
  viewsSoon: sharedViews(sidecar, 1000),
});

export type ProductGateway = ReturnType<typeof productGateway>;

const sharedViews = (sidecar: Sidecar, timeoutMs: number) => {
  const fetchViews = async (ids: readonly string[]) => {
    const { items } = await sidecar.invoke('product', 'POST /v1/products/batch-get', {
      body: { ids },
      reply: BatchOfProducts,
      timeoutMs,
    });
    return new Map(items.map((product) => [product.id, viewOf(product)]));
  };
  const fetchTogether = createBatchCalls(fetchViews, { maxKeys: mostAtOnce });
  return async (ids: readonly string[]): Promise<Map<string, ProductView>> => {
    const batch = await fetchTogether(ids);
    return new Map(
      ids.flatMap((id) => {
        const view = batch.get(id);
        return view ? [[id, view]] : [];
      }),
    );
  };
};

const viewOf = ({ name, images, price, quantity, version }: Product): ProductView => ({
  name,
  image: images[0]?.url ?? null,
  price,
  available: quantity,
  gone: false,
  version,
  seenAt: Date.now(),
});
