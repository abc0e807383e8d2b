import { CategoryTree } from '@eshop/contracts/product';
import { ifNoneMatchHeader, unlessUnchanged } from '@eshop/service-kit/http/precondition';
import { route, routes } from '@eshop/service-kit/http/route';
import type { BrowseCatalogue } from '../use-cases/browse-catalogue.ts';

export const categoryRoutes = (browse: Pick<BrowseCatalogue, 'categories'>) =>
  routes('/v1/categories', {
    'GET /': route({
      name: 'listCategories',
      summary: 'The category tree, with the number of products in and below each',
      allow: 'anyone',
      reply: [200, CategoryTree],
      headers: ifNoneMatchHeader,
      handler: ({ req, res }) => {
        const { etag, read } = browse.categories();
        return unlessUnchanged({ req, res }, etag, read);
      },
    }),
  });
