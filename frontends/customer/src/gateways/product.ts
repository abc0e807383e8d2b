import { type CategoryTree, ListedProducts, type Product, type ProductPage } from '@eshop/contracts/product';
import { answerOf, api } from '@eshop/ui/server/api';
import { call } from '@eshop/ui/server/call';
import { createMemory, type Remembered } from '@eshop/ui/server/remember';

/** What the catalogue can be asked for, as it stands in a page's address; product judges it. */
type ListQuery = Readonly<Record<string, string>>;

// A changed product shows after two seconds; while product is unavailable the last catalog is shown for an hour.
const remember = createMemory({ freshMs: 2000, keptMs: 3_600_000, patienceMs: 800, most: 200 });

/** What this site asks of product, remembered for all visitors. Each throws as `answerOf` does. */
export const product = {
  list: (query: ListQuery): Promise<Remembered<ProductPage>> =>
    remember(`list ${new URLSearchParams(query)}`, () =>
      answerOf(api('product').GET('/v1/products', { params: { query: query as object } })),
    ),
  /** The addresses of a range of all products, as they are now. */
  listed: (offset: number, limit: number): Promise<ListedProducts> =>
    call('product', 'GET /internal/listed-products', {
      reply: ListedProducts,
      query: { offset: String(offset), limit: String(limit) },
      timeoutMs: 5000,
    }),
  get: (id: string): Promise<Remembered<Product>> =>
    remember(`product ${id}`, () => answerOf(api('product').GET('/v1/products/{id}', { params: { path: { id } } }))),
  several: (ids: string[]): Promise<Remembered<Product[]>> =>
    remember(`several ${ids}`, async () => {
      const { items } = await answerOf(api('product').POST('/v1/products/batch-get', { body: { ids } }));
      return items;
    }),
  categories: (): Promise<Remembered<CategoryTree>> =>
    remember('categories', () => answerOf(api('product').GET('/v1/categories'))),
};
