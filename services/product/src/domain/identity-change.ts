import type { PatchProduct } from '@eshop/contracts/product';
import type { EditorRights } from './price-drop.ts';
import { identityChangeNotPermitted } from './problems.ts';
import { isSameSku, type ProductRecord } from './product.ts';

/**
 * Throws a 403 problem when a change gives a product another SKU or vehicle class, unless the editor may reprice: with the SKU
 * of another product it would sell that one, for its own price.
 */
export const checkIdentityChange = (
  record: Pick<ProductRecord, 'sku' | 'vehicleClass'>,
  { sku = record.sku, vehicleClass = record.vehicleClass }: Pick<PatchProduct, 'sku' | 'vehicleClass'>,
  { mayReprice }: Pick<EditorRights, 'mayReprice'>,
): void => {
  if (mayReprice) return;
  const changedFields = [
    ...(isSameSku(sku, record.sku) ? [] : ['sku']),
    ...(vehicleClass === record.vehicleClass ? [] : ['vehicleClass']),
  ];
  if (changedFields.length > 0) throw identityChangeNotPermitted(changedFields);
};
