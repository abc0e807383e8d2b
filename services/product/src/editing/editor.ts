import type { OutgoingEvent } from '@eshop/contracts/events';
import { editConflict, skuTaken } from '@eshop/contracts/problems/products';
import type { CreateProduct, PatchProduct } from '@eshop/contracts/product';
import { type Actor, actorOf } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { changeOf, creationOf } from '../domain/audit.ts';
import { checkIdentityChange } from '../domain/identity-change.ts';
import { checkPriceDrop } from '../domain/price-drop.ts';
import { noSuchProduct, productChanged } from '../domain/problems.ts';
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

/** Returns a user as who edits products. */
export const editorOf = (user: Pick<User, 'id' | 'username' | 'may'>): ProductEditor => ({
  ...actorOf(user),
  mayReprice: user.may('product:reprice'),
});

/** Somebody who edits products. */
export interface ProductEditor extends Actor {
  /** Whether they may lower a price below half, and change a SKU or vehicle class. @default false */
  mayReprice?: boolean;
}

/** Changes to the catalogue, by somebody. Each is stored with its event and its entry in the audit log, and shown by this replica at once. */
export interface Editor {
  create(input: CreateProduct, by: ProductEditor): Promise<ProductRecord>;
  /**
   * Changes the version that was seen. Throws a problem: 404, 412 when it changed meanwhile, 409 when the SKU is taken, 403
   * when the price falls below half, or the SKU or vehicle class is another one, and the editor may not reprice.
   */
  update(id: string, seen: number, changes: PatchProduct, by: ProductEditor): Promise<ProductRecord>;
  remove(id: string, seen: number, by: ProductEditor): Promise<void>;
  /** Changes whatever version there is. Throws a 404 problem. */
  change(id: string, change: Change, by: ProductEditor): Promise<ProductRecord>;
}

const attempts = 5;

export const createEditor = ({ products, catalogue, newId, now }: EditorDeps): Editor => {
  const moment = () => new Date(now()).toISOString();
  const edit = async (
    id: string,
    seen: number | undefined,
    change: Change,
    by: ProductEditor,
  ): Promise<ProductRecord> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const before = shown(await products.load(id));
      if (seen !== undefined && before.version !== seen) throw productChanged();
      const next = change(before, { now: moment() });
      if (next === before) return before;
      const outcome = await products.replace(
        before,
        next,
        eventOf('product-updated', next),
        changeOf(before, next, actorIn(by)),
      );
      if (done(outcome)) return show(next);
    }
    throw editConflict('The product is being changed by others; try again.');
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
      if (!done(await products.create(record, eventOf('product-created', record), creationOf(record, actorIn(by))))) {
        throw editConflict('Another product with this SKU is being made; try again.');
      }
      return show(record);
    },
    update: (id, seen, changes, by) =>
      edit(
        id,
        seen,
        (record, at) => {
          const rights = { ...at, mayReprice: by.mayReprice === true };
          checkIdentityChange(record, changes, rights);
          const peak = checkPriceDrop(record, changes, rights);
          return { ...patched(record, changes, at), ...peak };
        },
        by,
      ),
    remove: async (id, seen, by) => {
      await edit(id, seen, (record, at) => changed(record, { deleted: true }, at), by);
    },
    change: (id, change, by) => edit(id, undefined, change, by),
  };
};

const actorIn = ({ id, name }: ProductEditor): Actor => ({ id, name });

const shown = (items: readonly CatalogueItem[]): ProductRecord => {
  const product = items.find((item) => item.kind === 'product');
  if (!product || product.record.deleted) throw noSuchProduct();
  return product.record;
};

const done = (outcome: WriteOutcome): boolean => {
  if (outcome === 'sku-taken')
    throw skuTaken('Another product has this SKU.', { errors: [{ pointer: '/sku', message: 'taken' }] });
  return outcome === 'written';
};
