import { CategoryTree } from '@eshop/contracts/product';
import { unlessUnchanged } from '@eshop/service-kit/http/precondition';
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
      summary: 'The category tree, with the number of products in and below each',
      allow: 'anyone',
      reply: [200, CategoryTree],
      problems: { 503: 'The catalogue is being loaded' },
      headers: { 'If-None-Match': 'The ETag of the answer that you have' },
      handler: ({ req, res }) => {
        following.checkLoaded();
        return unlessUnchanged({ req, res }, catalogue.etag(), catalogue.categories);
      },
    }),
  });
