import { editConflict } from '@eshop/contracts/problems/products';
import type { CreateProduct as CreateProductBody } from '@eshop/contracts/product';
import { newProduct, type ProductRecord } from '../domain/product.ts';
import type { ProductEditor } from '../domain/product-editor.ts';
import type { WriteProduct } from './write-product.ts';

interface Deps {
  write: Pick<WriteProduct, 'create'>;
  newId: () => string;
  now: () => number;
}

/** Creates a product. Throws a problem: 400 when its category and class do not fit, 409 when the SKU is taken. */
export type CreateProduct = (input: CreateProductBody, by: ProductEditor) => Promise<ProductRecord>;

export const createCreateProduct =
  ({ write, newId, now }: Deps): CreateProduct =>
  async (input, by) => {
    const record = newProduct(input, { id: newId(), now: new Date(now()).toISOString() });
    if (!(await write.create(record, by)))
      throw editConflict('Another product with this SKU is being made; try again.');
    return record;
  };
