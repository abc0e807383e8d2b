import type { StockLevel } from '@eshop/contracts/stock';
import { Badge } from '@eshop/ui/components/badge.tsx';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { type Names, warehouseName } from './names.ts';
import { OpenWindow } from './open-window.tsx';
import { ProductName } from './product-name.tsx';

interface Props {
  levels: readonly StockLevel[];
  names: Names;
}

const kinds = ['receive', 'transfer', 'adjust', 'alert-level'] as const;

/** What lies where, with what can be done about it. */
export const StockTable = ({ levels, names }: Props) => {
  const columns: readonly Column<StockLevel>[] = [
    { head: 'Product', cell: ({ productId }) => <ProductName id={productId} names={names} /> },
    { head: 'Warehouse', cell: ({ warehouseId }) => warehouseName(names, warehouseId) },
    { head: 'On hand', align: 'end', cell: ({ onHand }) => onHand },
    { head: 'Reserved', align: 'end', cell: ({ reserved }) => reserved },
    {
      head: 'Available',
      align: 'end',
      cell: ({ available, alertLevel }) =>
        available < alertLevel ? <Badge tone="caution">{available}, low</Badge> : available,
    },
    { head: 'Alert level', align: 'end', cell: ({ alertLevel }) => alertLevel || 'None' },
    {
      head: <span className="sr-only">Actions</span>,
      align: 'end',
      cell: (level) => <Actions level={level} names={names} />,
    },
  ];
  return (
    <DataTable
      caption="Stock levels"
      columns={columns}
      rows={levels}
      keyOf={({ productId, warehouseId }) => `${productId} ${warehouseId}`}
      empty="There is no stock like that."
    />
  );
};

const Actions = ({ level: { productId, warehouseId }, names }: { level: StockLevel; names: Names }) => {
  const product = names.products.get(productId);
  if (!product) return null;
  const about = `${product.name} in ${warehouseName(names, warehouseId)}`;
  return (
    <span className="inline-flex gap-1.5">
      {kinds.map((kind) => (
        <OpenWindow key={kind} {...{ kind, product, warehouseId, about }} />
      ))}
    </span>
  );
};
