import { BatchOfProducts, mostAtOnce, type Product } from '@eshop/contracts/product';
import { createBatchCalls } from '@eshop/service-kit/sidecar/batch-calls';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { ProductView } from '../store/documents.ts';

/** Products as carts show them, by id; one that is missing is gone. Shoppers who ask at once share a call. */
export const productGateway = (sidecar: Sidecar) => ({
  views: sharedViews(sidecar, 2000),
  /** As `views`, for what can be shown without. */
  viewsSoon: sharedViews(sidecar, 1000),
});

export type ProductGateway = ReturnType<typeof productGateway>;

const sharedViews = (sidecar: Sidecar, timeoutMs: number) => {
  const ask = async (ids: readonly string[]) => {
    const { items } = await sidecar.invoke('product', 'POST /v1/products/batch-get', {
      body: { ids },
      reply: BatchOfProducts,
      timeoutMs,
    });
    return new Map(items.map((product) => [product.id, viewOf(product)]));
  };
  const together = createBatchCalls(ask, { maxKeys: mostAtOnce });
  return async (ids: readonly string[]): Promise<Map<string, ProductView>> => {
    const shared = await together(ids);
    return new Map(
      ids.flatMap((id) => {
        const view = shared.get(id);
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
