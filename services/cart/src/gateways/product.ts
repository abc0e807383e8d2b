import { BatchOfProducts, type Product } from '@eshop/contracts/product';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { ProductView } from '../store/documents.ts';

/** Products as carts show them; one that is missing is gone. */
export const productGateway = (sidecar: Sidecar) => ({
  views: async (ids: readonly string[], timeoutMs = 2000): Promise<Map<string, ProductView>> => {
    const { items } = await sidecar.invoke('product', 'POST /v1/products/batch-get', {
      body: { ids },
      reply: BatchOfProducts,
      timeoutMs,
    });
    return new Map(items.map((product) => [product.id, viewOf(product)]));
  },
});

const viewOf = ({ name, images, price, quantity, version }: Product): ProductView => ({
  name,
  image: images[0]?.url ?? null,
  price,
  available: quantity,
  gone: false,
  version,
  seenAt: Date.now(),
});
