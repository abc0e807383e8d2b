import { CategoryTree } from '@eshop/contracts/product';
import { ifNoneMatchHeader, unlessUnchanged } from '@eshop/service-kit/http/precondition';
import { route, routes } from '@eshop/service-kit/http/route';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Following } from '../catalogue/follow.ts';

interface Deps {
  catalogue: Pick<Catalogue, 'categories' | 'etag'>;
  following: Pick<Following, 'checkLoaded'>;
}

export const categoryRoutes = ({ catalogue, following }: Deps) =>
  routes('/v1/categories', {
    'GET /': route({
      name: 'listCategories',
      summary: 'The category tree, with the number of products in and below each',
      allow: 'anyone',
      reply: [200, CategoryTree],
      headers: ifNoneMatchHeader,
      handler: ({ req, res }) => {
        following.checkLoaded();
        return unlessUnchanged({ req, res }, catalogue.etag(), catalogue.categories);
      },
    }),
  });
