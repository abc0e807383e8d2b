import type { Warehouse } from '@eshop/contracts/stock';
import { FilterBar, type FilterField } from '../desk/filter-bar.tsx';
import type { PickedProduct } from '../desk/picked-product.ts';
import { ProductPicker } from '../desk/product-picker.tsx';

interface Props {
  path: string;
  query: Readonly<Record<string, string>>;
  warehouses: readonly Warehouse[];
  picked: PickedProduct | undefined;
  /** The filters of this page alone. */
  fields?: readonly FilterField[];
}

/** The filters of the pages on stock: a warehouse, a product, and what a page adds. */
export const StockFilters = ({ path, query, warehouses, picked, fields = [] }: Props) => (
  <FilterBar
    path={path}
    query={query}
    fields={[
      {
        name: 'warehouseId',
        label: 'Warehouse',
        type: 'choice',
        options: warehouses.map(({ id, name }) => ({ value: id, label: name })),
      },
      ...fields,
    ]}
    also={['productId']}
  >
    <ProductPicker key={picked?.id ?? ''} value={picked} filter />
  </FilterBar>
);
