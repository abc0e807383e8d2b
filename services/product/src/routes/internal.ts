import { BatchGet, ListedProducts, ListedProductsQuery, ProductSnapshots } from '@eshop/contracts/product';
import { route, routes } from '@eshop/service-kit/http/route';
import type { BrowseCatalogue } from '../use-cases/browse-catalogue.ts';
import type { ReadProducts } from '../use-cases/read-products.ts';

interface Deps {
  readProducts: Pick<ReadProducts, 'snapshots'>;
  browse: Pick<BrowseCatalogue, 'addresses'>;
}

export const internalRoutes = ({ readProducts, browse }: Deps) =>
  routes('/internal', {
    'POST /snapshots': route({
      name: 'listProductSnapshots',
      summary: 'Products as order freezes them, with their cost',
      allow: 'caller',
      body: BatchGet,
      repeatable: true,
      reply: [200, ProductSnapshots],
      handler: ({ body }) => readProducts.snapshots(body.ids),
    }),
    'GET /listed-products': route({
      name: 'listListedProducts',
      summary: 'The addresses of all products, for the sitemaps of the customer site',
      allow: 'caller',
      query: ListedProductsQuery,
      reply: [200, ListedProducts],
      handler: ({ query }) => browse.addresses(query),
    }),
  });
