import type { OutgoingEvent } from '@eshop/contracts/events';
import type { CreateProduct, PatchProduct } from '@eshop/contracts/product';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { conflict } from '@eshop/service-kit/http/problem';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { changeOf, creationOf } from '../domain/audit.ts';
import { noSuchProduct, productChanged, skuTaken } from '../domain/problems.ts';
import { changed, newProduct, type ProductRecord, patched } from '../domain/product.ts';
import { toEvent } from '../domain/shown.ts';
import type { CatalogueItem } from '../store/items.ts';
import type { Products, WriteOutcome } from '../store/products.ts';

export interface EditorDeps {
  products: Products;
  catalogue: Pick<Catalogue, 'apply'>;
  newId: () => string;
  now: () => number;
}

/** The next state of a product, from the one that is stored; the same record changes nothing. */
type Change = (record: ProductRecord, at: { now: string }) => ProductRecord;

/** Changes to the catalogue, by somebody. Each is stored with its event and its entry in the audit log, and shown by this replica at once. */
export interface Editor {
  create(input: CreateProduct, by: Actor): Promise<ProductRecord>;
  /** Changes the version that was seen. Throws a problem: 404, 412 when it changed meanwhile, 409 when the SKU is taken. */
  update(id: string, seen: number, changes: PatchProduct, by: Actor): Promise<ProductRecord>;
  remove(id: string, seen: number, by: Actor): Promise<void>;
  /** Changes whatever version there is. Throws a 404 problem. */
  change(id: string, change: Change, by: Actor): Promise<ProductRecord>;
}

const attempts = 5;

export const createEditor = ({ products, catalogue, newId, now }: EditorDeps): Editor => {
  const moment = () => new Date(now()).toISOString();
  const edit = async (id: string, seen: number | undefined, change: Change, by: Actor): Promise<ProductRecord> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const before = shown(await products.load(id));
      if (seen !== undefined && before.version !== seen) throw productChanged();
      const next = change(before, { now: moment() });
      if (next === before) return before;
      const outcome = await products.replace(
        before,
        next,
        eventOf('product-updated', next),
        changeOf(before, next, by),
      );
      if (done(outcome)) return show(next);
    }
    throw conflict('The product is being changed by others; try again.');
  };
  const eventOf = (topic: 'product-created' | 'product-updated', record: ProductRecord): OutgoingEvent => ({
    topic,
    data: toEvent(record, newId()),
  });
  const show = (record: ProductRecord) => {
    catalogue.apply({ kind: 'product', record });
    return record;
  };
  return {
    create: async (input, by) => {
      const record = newProduct(input, { id: newId(), now: moment() });
      if (!done(await products.create(record, eventOf('product-created', record), creationOf(record, by)))) {
        throw conflict('Another product with this SKU is being made; try again.');
      }
      return show(record);
    },
    update: (id, seen, changes, by) => edit(id, seen, (record, at) => patched(record, changes, at), by),
    remove: async (id, seen, by) => {
      await edit(id, seen, (record, at) => changed(record, { deleted: true }, at), by);
    },
    change: (id, change, by) => edit(id, undefined, change, by),
  };
};

const shown = (items: readonly CatalogueItem[]): ProductRecord => {
  const product = items.find((item) => item.kind === 'product');
  if (!product || product.record.deleted) throw noSuchProduct();
  return product.record;
};

const done = (outcome: WriteOutcome): boolean => {
  if (outcome === 'sku-taken') throw skuTaken();
  return outcome === 'written';
};
