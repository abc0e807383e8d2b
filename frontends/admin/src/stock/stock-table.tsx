import type { StockLevel } from '@eshop/contracts/stock';
import { Badge } from '@eshop/ui/components/badge.tsx';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { ActionsOn } from './actions-on.tsx';
import { type Names, warehouseName } from './names.ts';
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
      cell: ({ productId, warehouseId }) => <ActionsOn {...{ kinds, productId, warehouseId, names }} />,
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
