import { BatchGet, ListedProducts, ListedProductsQuery, ProductSnapshots } from '@eshop/contracts/product';
import { route, routes } from '@eshop/service-kit/http/route';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Following } from '../catalogue/follow.ts';
import type { Reader } from '../reading/reader.ts';

interface Deps {
  reader: Reader;
  catalogue: Pick<Catalogue, 'listed'>;
  following: Pick<Following, 'checkLoaded'>;
}

export const internalRoutes = ({ reader, catalogue, following }: Deps) =>
  routes('/internal', {
    'POST /snapshots': route({
      name: 'listProductSnapshots',
      summary: 'Products as order freezes them, with their cost',
      allow: 'caller',
      body: BatchGet,
      repeatable: true,
      reply: [200, ProductSnapshots],
      handler: ({ body }) => reader.snapshots(body.ids),
    }),
    'GET /listed-products': route({
      name: 'listListedProducts',
      summary: 'The addresses of all products, for the sitemaps of the customer site',
      allow: 'caller',
      query: ListedProductsQuery,
      reply: [200, ListedProducts],
      handler: ({ query }) => {
        following.checkLoaded();
        return catalogue.listed(query);
      },
    }),
  });
