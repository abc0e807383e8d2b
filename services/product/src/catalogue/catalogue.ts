import { createHash, randomUUID } from 'node:crypto';
import {
  type CategoryTree,
  type ListedProducts,
  maxShownQuantity,
  type Product,
  type ProductPage,
  type ProductQuery,
  shownQuantity,
} from '@eshop/contracts/product';
import { Written, writtenArray } from '@eshop/service-kit/http/written';
import type { CatalogueItem } from '../domain/catalogue-item.ts';
import { toProduct } from '../domain/product-views.ts';
import { createBrands } from './brands.ts';
import { createColumns } from './columns.ts';
import { type Counts, count, toFacets, toTree } from './facets.ts';
import { createFilter, type Fails } from './filter.ts';
import type { Hits } from './hits.ts';
import { narrow } from './narrow.ts';
import { createOrders, type Sortable } from './orders.ts';
import { createPager } from './pager.ts';
import { createRecent } from './recent.ts';
import { createTextIndex } from './text-index.ts';

/** A product of the catalogue; `quantityVersion` is 0 until there is a quantity. */
export interface CatalogueProduct {
  product: Written<Product>;
  version: number;
  quantityVersion: number;
  /** Differs wherever the product differs at one version; that of the public view depends on nothing but the public view. */
  revision: number;
}

/** The whole catalogue in memory, for lists, facets and search. An older version never replaces a newer one. */
export interface Catalogue {
  apply(item: CatalogueItem): void;
  /**
   * Returns a product, `deleted`, or undefined when none of that id was applied. With its exact quantity, or as the public
   * sees it, which is the default.
   */
  find(id: string, isExact?: boolean): CatalogueProduct | 'deleted' | undefined;
  /** Throws a 400 problem on an unknown category and on a cursor of another list. */
  list(query: ProductQuery, isExact?: boolean): Written<ProductPage>;
  categories(): CategoryTree;
  /** Returns every product by its id and its last change, oldest first. */
  listed(range: { offset: number; limit: number }): ListedProducts;
  /** Puts what was applied in order, so that the next list need not. */
  settle(): void;
  /**
   * Returns an entity tag that differs after every change, and in every process. It does not reveal how many changes there
   * were; that of the public differs only after a change that the public sees.
   */
  etag(isExact?: boolean): string;
}

/** What is kept of a product in objects: little, because there may be a hundred thousand. */
interface Entry {
  slot: number;
  id: string;
  /** Undefined until the product was applied. */
  version: number | undefined;
  /** What the public sees, as JSON up to its quantity, which comes last; undefined when it is deleted. */
  shown: { upToQuantity: string; sort: Sortable; updatedAt: number } | undefined;
  quantity: number;
  quantityVersion: number;
}

export const createCatalogue = (): Catalogue => {
  const entries = new Map<string, Entry>();
  const bySlot: Entry[] = [];
  const columns = createColumns();
  const brands = createBrands();
  const shownIn = (slot: number) => {
    const shownProduct = bySlot[slot]?.shown;
    if (!shownProduct) throw new Error(`slot ${slot} holds no product`);
    return shownProduct;
  };
  const text = createTextIndex();
  const orders = createOrders((slot) => shownIn(slot).sort);
  const page = createPager(orders);
  const process = randomUUID();
  const changes = { exact: 0, shown: 0 };

  const entryOf = (id: string): Entry => {
    const existing = entries.get(id);
    if (existing) return existing;
    const slot = columns.grow();
    const entry = { slot, id, version: undefined, shown: undefined, quantity: 0, quantityVersion: 0 };
    bySlot[slot] = entry;
    entries.set(id, entry);
    return entry;
  };
  const show = (entry: Entry, product: Omit<Product, 'quantity'>) => {
    const { name, createdAt, updatedAt, price, brand, category } = product;
    entry.shown = {
      upToQuantity: narrow(`${JSON.stringify(product).slice(0, -1)},"quantity":`),
      sort: { id: entry.id, name, createdAt, price: price.amount },
      updatedAt: Date.parse(updatedAt),
    };
    columns.set(entry.slot, { categoryId: category.id, price }, brands.codeOf(brand));
    text.add(entry.slot, searchable(product));
    orders.add(entry.slot);
  };
  const hide = (entry: Entry) => {
    if (!entry.shown) return;
    orders.remove(entry.slot);
    text.remove(entry.slot, searchable(productIn(entry.slot, true).value));
    entry.shown = undefined;
  };
  const productIn = (slot: number, isExact: boolean) => {
    const quantity = bySlot[slot]?.quantity ?? 0;
    return new Written<Product>(`${shownIn(slot).upToQuantity}${isExact ? quantity : shownQuantity(quantity)}}`);
  };
  const countsByFilter = createRecent<Counts & { facets: string }>(200);
  const pages = createRecent<Written<ProductPage>>(100);
  const tags = createRecent<string>(2);
  const invalidate = ({ isShown }: { isShown: boolean }) => {
    pages.clear();
    tags.clear();
    changes.exact++;
    if (isShown) changes.shown++;
  };
  const countsOf = (
    { q, category, brand, minPrice, maxPrice, inStock }: Partial<ProductQuery>,
    fails: Fails,
    hits?: Hits,
  ) =>
    countsByFilter.get(JSON.stringify([q, category, brand, minPrice, maxPrice, inStock]), () => {
      const counts = count(columns.current(), brands, fails, hits?.slots ?? orders.slotsOf('newest').slots);
      return { ...counts, facets: JSON.stringify(toFacets(counts, brands)) };
    });
  const applyProduct = ({ record }: Extract<CatalogueItem, { kind: 'product' }>) => {
    const entry = entryOf(record.id);
    if (entry.version !== undefined && entry.version >= record.version) return;
    countsByFilter.clear();
    hide(entry);
    entry.version = record.version;
    if (!record.deleted) show(entry, toProduct(record));
    invalidate({ isShown: true });
  };
  const applyQuantity = ({ record }: Extract<CatalogueItem, { kind: 'quantity' }>) => {
    const entry = entryOf(record.productId);
    if (entry.quantityVersion >= record.version) return;
    const isShown = shownQuantity(entry.quantity) !== shownQuantity(record.quantity);
    Object.assign(entry, { quantity: record.quantity, quantityVersion: record.version });
    if (columns.setStock(entry.slot, record.quantity)) countsByFilter.clear();
    invalidate({ isShown });
  };
  const list = (query: ProductQuery, isExact: boolean): Written<ProductPage> => {
    const fails = createFilter(query, columns.current(), brands);
    const hits = query.q ? text.search(query.q) : undefined;
    const { total, facets } = countsOf(query, fails, hits);
    const { slots, nextCursor } = page(query, fails, hits);
    const didYouMean = query.q && hits?.slots.length === 0 ? text.suggest(query.q) : undefined;
    const rest = JSON.stringify({ total, nextCursor, didYouMean });
    return new Written(
      `{"items":${writtenArray(slots.map((slot) => productIn(slot, isExact)))},"facets":${facets},${rest.slice(1)}`,
    );
  };
  return {
    apply: (item) => (item.kind === 'product' ? applyProduct(item) : applyQuantity(item)),
    find: (id, isExact = false) => {
      const entry = entries.get(id);
      if (entry?.version === undefined) return undefined;
      const { slot, version, quantity, quantityVersion, shown } = entry;
      if (!shown) return 'deleted';
      const revision = isExact ? maxShownQuantity + 1 + quantityVersion : shownQuantity(quantity);
      return { product: productIn(slot, isExact), version, quantityVersion, revision };
    },
    list: (query, isExact = false) => pages.get(JSON.stringify([isExact, query]), () => list(query, isExact)),
    listed: ({ offset, limit }) => {
      const { slots } = orders.slotsOf('newest');
      const range = slots.slice(offset, offset + limit);
      const items = Array.from(range, (slot) => {
        const { sort, updatedAt } = shownIn(slot);
        return { id: sort.id, updatedAt: new Date(updatedAt).toISOString() };
      });
      return { total: slots.length, items };
    },
    categories: () => toTree(countsOf({}, () => 0)),
    settle: () => {
      for (const sort of ['newest', 'price-asc', 'name'] as const) orders.slotsOf(sort);
      text.search('a b');
    },
    etag: (isExact = false) => {
      const view = isExact ? 'exact' : 'shown';
      return tags.get(view, () => {
        const digest = createHash('sha256').update(`${process}.${view}.${changes[view]}`).digest('base64url');
        return `"${digest.slice(0, 22)}"`;
      });
    },
  };
};

const searchable = ({ name, brand, sku, category, specs }: Omit<Product, 'quantity'>) => ({
  name,
  brand,
  sku,
  categoryId: category.id,
  specs,
});
