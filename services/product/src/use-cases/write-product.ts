import { skuTaken } from '@eshop/contracts/problems/products';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { changeOf, creationOf } from '../domain/audit.ts';
import type { ProductRecord } from '../domain/product.ts';
import type { ProductEditor } from '../domain/product-editor.ts';
import { toEvent } from '../domain/product-views.ts';
import type { Products, WriteOutcome } from '../store/products.ts';

interface Deps {
  products: Pick<Products, 'create' | 'replace'>;
  catalogue: Pick<Catalogue, 'apply'>;
  newId: () => string;
}

/**
 * Writes a product with its event and its entry in the audit log in one transaction, and shows it in this replica at once.
 * Each method returns false when somebody else was faster, and throws a 409 problem when the SKU is taken.
 */
export interface WriteProduct {
  create(record: ProductRecord, by: ProductEditor): Promise<boolean>;
  replace(before: ProductRecord, next: ProductRecord, by: ProductEditor): Promise<boolean>;
}

export const createWriteProduct = ({ products, catalogue, newId }: Deps): WriteProduct => {
  const show = (record: ProductRecord, outcome: WriteOutcome): boolean => {
    switch (outcome) {
      case 'sku-taken':
        throw skuTaken('Another product has this SKU.', { errors: [{ pointer: '/sku', message: 'taken' }] });
      case 'conflict':
        return false;
      case 'written':
        catalogue.apply({ kind: 'product', record });
        return true;
      default:
        return outcome satisfies never;
    }
  };
  return {
    create: async (record, by) => {
      const event = { topic: 'product-created', data: toEvent(record, newId()) } as const;
      return show(record, await products.create(record, event, creationOf(record, actorIn(by))));
    },
    replace: async (before, next, by) => {
      const event = { topic: 'product-updated', data: toEvent(next, newId()) } as const;
      return show(next, await products.replace(before, next, event, changeOf(before, next, actorIn(by))));
    },
  };
};

const actorIn = ({ id, name }: ProductEditor): Actor => ({ id, name });
