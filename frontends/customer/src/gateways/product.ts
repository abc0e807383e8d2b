import { CategoryTree, Product, ProductPage } from '@eshop/contracts/product';
import { call } from '@eshop/ui/server/call';
import { site } from '@eshop/ui/server/site';
import { traceparent } from '@eshop/ui/server/trace';

type Query = Readonly<Record<string, string>>;

/** What this site asks of product. Each throws as `call` does. */
export const product = {
  list: (query: Query) => call('product', 'GET /v1/products', { query, reply: ProductPage }),
  get: (id: string) => call('product', 'GET /v1/products/:id', { params: { id }, reply: Product }),
  categories: () => call('product', 'GET /v1/categories', { reply: CategoryTree }),
  /** A picture as product answers it, whatever the status. */
  image: async (params: { id: string; name: string }, signal: AbortSignal) =>
    site().open('product', 'GET /v1/products/:id/images/:name', {
      params,
      signal,
      headers: { traceparent: await traceparent() },
    }),
};
