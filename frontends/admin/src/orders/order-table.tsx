import type { OrderSummary } from '@eshop/contracts/order';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { Age, Moment } from '../desk/moment.tsx';
import { OrderBadge } from './status.tsx';

const columns: readonly Column<OrderSummary>[] = [
  {
    head: 'Order',
    cell: ({ id, number }) => (
      <Link href={`/orders/${id}`} prefetch={false} className="font-medium text-accent hover:underline">
        {number}
      </Link>
    ),
  },
  { head: 'State', cell: ({ status }) => <OrderBadge status={status} /> },
  { head: 'Delivered to', cell: ({ customer }) => <bdi>{customer}</bdi> },
  { head: 'Vehicles', align: 'end', cell: ({ items }) => items },
  { head: 'Total', align: 'end', cell: ({ total }) => <Price value={total} plain /> },
  { head: 'Placed', cell: ({ createdAt }) => <Moment at={createdAt} /> },
  { head: 'Changed', cell: ({ updatedAt }) => <Age at={updatedAt} /> },
];

export const OrderTable = ({ orders }: { orders: readonly OrderSummary[] }) => (
  <DataTable
    caption="Orders"
    columns={columns}
    rows={orders}
    keyOf={({ id }) => id}
    empty="No order is like that. Clear the filters to see all of them."
  />
);
