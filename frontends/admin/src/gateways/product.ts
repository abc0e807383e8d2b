import type { Schema } from '@eshop/client/client';
import { type AuditEntry, AuditLogPage } from '@eshop/contracts/audit';
import type { CategoryTree, PatchProduct, Product, ProductPage } from '@eshop/contracts/product';
import { answerOf, api, atVersion } from '@eshop/ui/server/api';
import { call } from '@eshop/ui/server/call';
import type { Session } from '@eshop/ui/server/sessions';

/** What the catalogue can be asked for, as it stands in a page's address; product judges it. */
type Query = Readonly<Record<string, string>>;

const products = (session: Session) => api('product', { session, timeoutMs: 8000 });
const productPath = (id: string) => ({ params: { path: { id } } });

/** What this site asks of product, in somebody's name. Each throws as `answerOf` does. */
export const product = {
  list: (session: Session, query: Query): Promise<ProductPage> =>
    answerOf(products(session).GET('/v1/products', { params: { query: query as object } })),
  get: (session: Session, id: string): Promise<Product> =>
    answerOf(products(session).GET('/v1/products/{id}', productPath(id))),
  /** Those that there are, of up to a hundred; deleted ones are left out. */
  several: async (session: Session, ids: readonly string[]): Promise<Product[]> => {
    if (ids.length === 0) return [];
    const body = { ids: [...new Set(ids)] };
    return (await answerOf(products(session).POST('/v1/products/batch-get', { body }))).items;
  },
  categories: (session: Session): Promise<CategoryTree> => answerOf(products(session).GET('/v1/categories')),
  /** What people changed of it, newest first. */
  history: (session: Session, id: string): Promise<{ items: AuditEntry[]; nextCursor: string | null }> =>
    call('product', 'GET /v1/products/:id/history', {
      session,
      params: { id },
      query: { limit: '100' },
      reply: AuditLogPage,
    }),
  create: (session: Session, body: Schema<'CreateProduct'>): Promise<Product> =>
    answerOf(products(session).POST('/v1/products', { body })),
  /** Throws a 412 when the product is no longer the version that was seen. */
  change: (session: Session, id: string, version: number, changes: PatchProduct): Promise<Product> => {
    const body = changes as Schema<'PatchProduct'>; // what is not there is left out of the JSON
    return answerOf(products(session).PATCH('/v1/products/{id}', { ...atVersion(id, version), body }));
  },
  /** Throws as `change` does. */
  remove: (session: Session, id: string, version: number) =>
    answerOf(products(session).DELETE('/v1/products/{id}', atVersion(id, version))),
};
