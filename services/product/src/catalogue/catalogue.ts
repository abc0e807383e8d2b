import type { CategoryTree, Product, ProductPage, ProductQuery } from '@eshop/contracts/product';
import type { ProductRecord } from '../domain/product.ts';
import { toProduct } from '../domain/shown.ts';
import type { CatalogueItem } from '../store/items.ts';
import { createBrands } from './brands.ts';
import { createColumns } from './columns.ts';
import { type Counts, count, toFacets, toTree } from './facets.ts';
import { createFilter, type Fails } from './filter.ts';
import { createOrders } from './orders.ts';
import { createPager } from './pager.ts';
import { createRecent } from './recent.ts';
import { createTextIndex, type Hits } from './text-index.ts';

/** A product as it is known here; `quantityVersion` is 0 until a quantity was heard of. */
export interface Known {
  product: Product;
  quantityVersion: number;
}

/** The whole catalogue in memory, for lists, facets and search. Nothing older ever takes the place of what is known. */
export interface Catalogue {
  apply(item: CatalogueItem): void;
  /** A product that is shown, `deleted`, or undefined when none of that id was heard of. */
  find(id: string): Known | 'deleted' | undefined;
  /** Throws a 400 problem on an unknown category and on a cursor of another list. */
  list(query: ProductQuery): ProductPage;
  categories(): CategoryTree;
}

interface Entry {
  slot: number;
  record: ProductRecord | undefined;
  quantity: number;
  quantityVersion: number;
}

export const createCatalogue = (): Catalogue => {
  const entries = new Map<string, Entry>();
  const bySlot: Entry[] = [];
  const columns = createColumns();
  const brands = createBrands();
  const recordIn = (slot: number): ProductRecord => {
    const record = bySlot[slot]?.record;
    if (!record) throw new Error(`slot ${slot} holds no product`);
    return record;
  };
  const text = createTextIndex((slot) => recordIn(slot).id);
  const orders = createOrders(recordIn);
  const page = createPager({ orders, idOf: (slot) => recordIn(slot).id });

  const entryOf = (id: string): Entry => {
    const known = entries.get(id);
    if (known) return known;
    const entry = { slot: columns.grow(), record: undefined, quantity: 0, quantityVersion: 0 };
    bySlot[entry.slot] = entry;
    entries.set(id, entry);
    return entry;
  };
  const show = (entry: Entry, record: ProductRecord) => {
    entry.record = record;
    if (record.deleted) return;
    columns.set(entry.slot, record, brands.codeOf(record.brand));
    text.add(entry.slot, record);
    orders.add(entry.slot);
  };
  const hide = ({ slot, record }: Entry) => {
    if (!record || record.deleted) return;
    orders.remove(slot);
    text.remove(slot);
  };
  const known = ({ record, quantity, quantityVersion }: Entry) =>
    record && (record.deleted ? 'deleted' : { product: toProduct(record, quantity), quantityVersion });
  const counted = createRecent<Counts>(200);
  const countsOf = (
    { q, category, brand, minPrice, maxPrice, inStock }: Partial<ProductQuery>,
    fails: Fails,
    hits?: Hits,
  ) =>
    counted.get(JSON.stringify([q, category, brand, minPrice, maxPrice, inStock]), () =>
      count(columns.current(), brands, fails, hits?.slots ?? orders.slotsOf('newest').slots),
    );
  return {
    apply: (item) => {
      if (item.kind === 'product') {
        const entry = entryOf(item.record.id);
        if (entry.record && entry.record.version >= item.record.version) return;
        counted.clear();
        hide(entry);
        show(entry, item.record);
      } else {
        const entry = entryOf(item.record.productId);
        if (entry.quantityVersion >= item.record.version) return;
        Object.assign(entry, { quantity: item.record.quantity, quantityVersion: item.record.version });
        if (columns.setStock(entry.slot, item.record.quantity)) counted.clear();
      }
    },
    find: (id) => {
      const entry = entries.get(id);
      return entry && known(entry);
    },
    list: (query) => {
      const fails = createFilter(query, columns.current(), brands);
      const hits = query.q ? text.search(query.q) : undefined;
      const counts = countsOf(query, fails, hits);
      const { slots, nextCursor } = page(query, fails, hits);
      const items = slots.map((slot) => toProduct(recordIn(slot), bySlot[slot]?.quantity ?? 0));
      return { items, facets: toFacets(counts, brands), total: counts.total, nextCursor };
    },
    categories: () => toTree(countsOf({}, () => 0)),
  };
};
