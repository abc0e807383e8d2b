import { Id } from '@eshop/contracts/ids';
import { editConflict, priceDrop, productIdentity, skuTaken } from '@eshop/contracts/problems/products';
import {
  BatchGet,
  BatchOfProducts,
  CreateProduct,
  maxShownQuantity,
  PatchProduct,
  Product,
  ProductPage,
  ProductQuery,
} from '@eshop/contracts/product';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { etagOf, ifNoneMatchHeader, requiredVersion, unlessUnchanged } from '@eshop/service-kit/http/precondition';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import { appOf } from '@eshop/topology';
import { z } from 'zod';
import type { CatalogueProduct } from '../catalogue/catalogue.ts';
import { editorOf } from '../domain/product-editor.ts';
import type { BrowseCatalogue } from '../use-cases/browse-catalogue.ts';
import type { CreateProduct as CreateProductUseCase } from '../use-cases/create-product.ts';
import type { DeleteProduct } from '../use-cases/delete-product.ts';
import type { ReadProducts } from '../use-cases/read-products.ts';
import type { UpdateProduct } from '../use-cases/update-product.ts';

interface Deps {
  browse: Pick<BrowseCatalogue, 'products'>;
  readProducts: ReadProducts;
  createProduct: CreateProductUseCase;
  updateProduct: UpdateProduct;
  deleteProduct: DeleteProduct;
}

const One = z.object({ id: Id });
const shownQuantities = `\`quantity\` is at most ${maxShownQuantity}, which stands for itself and more, for those who may not read stock.`;

export const productRoutes = ({ browse, readProducts, createProduct, updateProduct, deleteProduct }: Deps) =>
  routes('/v1/products', {
    'GET /': route({
      name: 'listProducts',
      summary: 'The catalogue: filtered, searched, sorted, with facets',
      description: `Prices are in minor units. A category is named by its path or id and includes what is below it. ${shownQuantities}`,
      allow: 'anyone',
      query: ProductQuery,
      reply: [200, ProductPage],
      headers: ifNoneMatchHeader,
      handler: ({ query, req, res, ...input }) => {
        const { etag, read } = browse.products(query, seesStock(input));
        return unlessUnchanged({ req, res }, etag, read);
      },
    }),
    'GET /:id': route({
      name: 'getProduct',
      summary: 'A product',
      description: shownQuantities,
      allow: 'anyone',
      params: One,
      reply: [200, Product],
      headers: ifNoneMatchHeader,
      // Who edits products must see the last edit, whichever replica did it: the next one is refused under an older version.
      handler: async ({ params, req, res, ...input }) => {
        const isExact = seesStock(input);
        const { product, version, revision } = input.stillMay('product:edit')
          ? await readProducts.getLatest(params.id, isExact)
          : await readProducts.get(params.id, isExact);
        const etag = etagOf(version, revision);
        return unlessUnchanged({ req, res }, etag, () => product);
      },
    }),
    'POST /batch-get': route({
      name: 'batchGetProducts',
      summary: 'Several products at once',
      description: shownQuantities,
      allow: 'anyone',
      rate: 'read',
      body: BatchGet,
      repeatable: true,
      reply: [200, BatchOfProducts],
      handler: ({ body, ...input }) => readProducts.batch(body.ids, seesStock(input)),
    }),
    'POST /': route({
      name: 'createProduct',
      summary: 'Add a product',
      allow: 'product:edit',
      body: CreateProduct,
      reply: [201, Product],
      problems: [skuTaken, editConflict],
      handler: async ({ body, res, user, ...input }) => {
        const { id } = await createProduct(body, actorOf(user));
        res.set('location', `/v1/products/${id}`);
        return setEtag(res, await readProducts.get(id, seesStock(input)));
      },
    }),
    'PATCH /:id': route({
      name: 'updateProduct',
      summary: 'Change a product; If-Match names the version that was seen',
      description:
        'A price below half of the highest one of the last seven days needs `product:reprice` (403 `price-drop`), and so does another SKU or vehicle class (403 `product-identity`).',
      allow: 'product:edit',
      params: One,
      body: PatchProduct,
      reply: [200, Product],
      ifMatch: 'required',
      problems: [skuTaken, editConflict, priceDrop, productIdentity],
      handler: async ({ params, body, req, res, user, ...input }) => {
        const { id } = await updateProduct(params.id, requiredVersion(req), body, editorOf(user));
        return setEtag(res, await readProducts.get(id, seesStock(input)));
      },
    }),
    'DELETE /:id': route({
      name: 'deleteProduct',
      summary: 'Take a product out of the catalogue; orders keep it',
      allow: 'product:edit',
      params: One,
      reply: [204],
      ifMatch: 'required',
      problems: [editConflict],
      handler: ({ params, req, user }) => deleteProduct(params.id, requiredVersion(req), actorOf(user)),
    }),
  });

/** Services and those who may read stock see exact quantities. */
const seesStock = ({ caller, stillMay }: Pick<Input, 'caller' | 'stillMay'>): boolean =>
  (caller !== undefined && appOf(caller).kind === 'service') || stillMay('stock:read');

/** Sets a tag that names the quantity too, because the response changes with it; `If-Match` compares the product's version alone. */
const setEtag = (res: Input['res'], { product, version, revision }: CatalogueProduct): CatalogueProduct['product'] => {
  res.set({ etag: etagOf(version, revision), 'cache-control': 'no-cache' });
  return product;
};
