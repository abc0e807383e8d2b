import type { Catalogue } from '../catalogue/catalogue.ts';
import type { QuantityRecord } from '../domain/product.ts';
import type { Quantities } from '../store/quantities.ts';

interface Deps {
  quantities: Quantities;
  catalogue: Pick<Catalogue, 'apply'>;
}

/** Stores and shows the quantity of a product that is available over all warehouses. Returns false when the same or a newer one is stored. */
export type UpdateQuantity = (record: QuantityRecord) => Promise<boolean>;

export const createUpdateQuantity =
  ({ quantities, catalogue }: Deps): UpdateQuantity =>
  async (record) => {
    const isNewer = await quantities.keep(record);
    catalogue.apply({ kind: 'quantity', record });
    return isNewer;
  };
