import { Id } from '@eshop/contracts/ids';
import {
  BatchGet,
  BatchOfProducts,
  CreateProduct,
  PatchProduct,
  Product,
  ProductPage,
  ProductQuery,
} from '@eshop/contracts/product';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { etagOf, requiredVersion, unlessUnchanged } from '@eshop/service-kit/http/precondition';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { Catalogue, Known } from '../catalogue/catalogue.ts';
import type { Following } from '../catalogue/follow.ts';
import type { Editor } from '../editing/editor.ts';
import type { Reader } from '../reading/reader.ts';

interface Deps {
  catalogue: Catalogue;
  following: Pick<Following, 'checkLoaded'>;
  reader: Reader;
  editor: Editor;
}

const One = z.object({ id: Id });
const cached = { 'If-None-Match': 'The ETag of the answer that you have' };
const matched = { 'If-Match': 'The ETag of the product that you have seen' };
const guarded = { 409: 'The SKU is taken', 412: 'Changed meanwhile', 428: 'If-Match needed' };

export const productRoutes = ({ catalogue, following, reader, editor }: Deps) =>
  routes('/v1/products', {
    'GET /': route({
      summary: 'The catalogue: filtered, searched, sorted, with facets',
      description: 'Prices are in minor units. A category is named by its path or id and includes what is below it.',
      allow: 'anyone',
      query: ProductQuery,
      reply: [200, ProductPage],
      problems: { 503: 'The catalogue is being loaded' },
      headers: cached,
      handler: ({ query, req, res }) => {
        following.checkLoaded();
        return unlessUnchanged({ req, res }, catalogue.etag(), () => catalogue.list(query));
      },
    }),
    'GET /:id': route({
      summary: 'A product',
      allow: 'anyone',
      params: One,
      reply: [200, Product],
      headers: cached,
      // Who edits products must see the last edit, whichever replica did it: the next one is refused under an older version.
      handler: async ({ params, req, res, stillMay }) => {
        const { product, version, quantityVersion } = stillMay('product:edit')
          ? await reader.getLatest(params.id)
          : await reader.get(params.id);
        const etag = etagOf(version, quantityVersion);
        return unlessUnchanged({ req, res }, etag, () => product);
      },
    }),
    'POST /batch-get': route({
      summary: 'Several products at once',
      allow: 'anyone',
      rate: 'read',
      body: BatchGet,
      repeatable: true,
      reply: [200, BatchOfProducts],
      handler: ({ body }) => reader.batch(body.ids),
    }),
    'POST /': route({
      summary: 'Add a product',
      allow: 'product:edit',
      body: CreateProduct,
      reply: [201, Product],
      problems: { 409: guarded[409] },
      handler: async ({ body, res, user }) => {
        const { id } = await editor.create(body, actorOf(user));
        res.set('location', `/v1/products/${id}`);
        return tagged(res, await reader.get(id));
      },
    }),
    'PATCH /:id': route({
      summary: 'Change a product; If-Match names the version that was seen',
      allow: 'product:edit',
      params: One,
      body: PatchProduct,
      reply: [200, Product],
      headers: matched,
      problems: guarded,
      handler: async ({ params, body, req, res, user }) => {
        const { id } = await editor.update(params.id, requiredVersion(req), body, actorOf(user));
        return tagged(res, await reader.get(id));
      },
    }),
    'DELETE /:id': route({
      summary: 'Take a product out of the catalogue; orders keep it',
      allow: 'product:edit',
      params: One,
      reply: [204],
      headers: matched,
      problems: guarded,
      handler: ({ params, req, user }) => editor.remove(params.id, requiredVersion(req), actorOf(user)),
    }),
  });

/** The tag names the quantity's version too, because the answer changes with it; `If-Match` looks at the product's alone. */
const tagged = (res: Input['res'], { product, version, quantityVersion }: Known): Known['product'] => {
  res.set({ etag: etagOf(version, quantityVersion), 'cache-control': 'no-cache' });
  return product;
};
