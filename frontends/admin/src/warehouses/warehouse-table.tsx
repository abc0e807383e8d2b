import type { Warehouse } from '@eshop/contracts/stock';
import Link from 'next/link';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { smallButton } from '../desk/small-button.tsx';

const columns: readonly Column<Warehouse>[] = [
  { head: 'Name', cell: ({ name }) => <span className="font-medium">{name}</span> },
  { head: 'Zip code', cell: ({ zip }) => <span className="tabular-nums">{zip}</span> },
  {
    head: <span className="sr-only">Leads to</span>,
    align: 'end',
    cell: ({ id, name }) => (
      <span className="inline-flex gap-2">
        <Link href={`/stock?warehouseId=${id}`} className={smallButton()} prefetch={false}>
          Stock<span className="sr-only"> of {name}</span>
        </Link>
        <Link href={`/stock/movements?warehouseId=${id}`} className={smallButton()} prefetch={false}>
          Movements<span className="sr-only"> of {name}</span>
        </Link>
      </span>
    ),
  },
];

export const WarehouseTable = ({ warehouses }: { warehouses: readonly Warehouse[] }) => (
  <DataTable
    caption="Warehouses"
    columns={columns}
    rows={warehouses}
    keyOf={({ id }) => id}
    empty="There is no warehouse yet."
  />
);
