import { CategoryTree } from '@eshop/contracts/product';
import { route, routes } from '@eshop/service-kit/http/route';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Following } from '../catalogue/follow.ts';

interface Deps {
  catalogue: Pick<Catalogue, 'categories'>;
  following: Pick<Following, 'checkLoaded'>;
}

export const categoryRoutes = ({ catalogue, following }: Deps) =>
  routes('/v1/categories', {
    'GET /': route({
      summary: 'The category tree, with the number of products in and below each',
      allow: 'anyone',
      reply: [200, CategoryTree],
      problems: { 503: 'The catalogue is being loaded' },
      handler: () => {
        following.checkLoaded();
        return catalogue.categories();
      },
    }),
  });
