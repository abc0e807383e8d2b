import { changeRecord } from '../domain/product.ts';
import type { ProductEditor } from '../domain/product-editor.ts';
import type { ChangeProduct } from './change-product.ts';

/** Deletes the version of a product that was seen; its SKU is free again. Throws a problem: 404, 412 when it was changed meanwhile. */
export type DeleteProduct = (id: string, seenVersion: number, by: ProductEditor) => Promise<void>;

export const createDeleteProduct =
  ({ changeProduct }: { changeProduct: ChangeProduct }): DeleteProduct =>
  async (id, seenVersion, by) => {
    await changeProduct(id, (record, at) => changeRecord(record, { deleted: true }, at), by, seenVersion);
  };
