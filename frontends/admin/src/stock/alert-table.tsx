import type { StockAlert } from '@eshop/contracts/stock';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { Age, Moment } from '../desk/moment.tsx';
import { ActionsOn } from './actions-on.tsx';
import { type Names, warehouseName } from './names.ts';
import { ProductName } from './product-name.tsx';

interface Props {
  alerts: readonly StockAlert[];
  names: Names;
  open: boolean;
}

const kinds = ['receive', 'transfer', 'alert-level'] as const;

/** Where stock is, or was, below its alert level. */
export const AlertTable = ({ alerts, names, open }: Props) => {
  const columns: readonly Column<StockAlert>[] = [
    { head: 'Product', cell: ({ productId }) => <ProductName id={productId} names={names} /> },
    { head: 'Warehouse', cell: ({ warehouseId }) => warehouseName(names, warehouseId) },
    { head: 'Not sold', align: 'end', cell: ({ onHand, committed }) => onHand - committed },
    { head: 'Available now', align: 'end', cell: ({ available }) => available },
    { head: 'Alert level', align: 'end', cell: ({ alertLevel }) => alertLevel || 'None' },
    { head: 'Low since', cell: ({ openedAt }) => (open ? <Age at={openedAt} /> : <Moment at={openedAt} />) },
    ...(open ? [] : [{ head: 'Back since', cell: ({ closedAt }: StockAlert) => closedAt && <Moment at={closedAt} /> }]),
    {
      head: <span className="sr-only">Actions</span>,
      align: 'end',
      cell: ({ productId, warehouseId }) => <ActionsOn {...{ kinds, productId, warehouseId, names }} lacking />,
    },
  ];
  return (
    <DataTable
      caption="Alerts"
      columns={columns}
      rows={alerts}
      keyOf={({ id }) => id}
      empty={open ? 'Nothing is low. All stock is at its level or above.' : 'No alert was closed yet.'}
    />
  );
};
