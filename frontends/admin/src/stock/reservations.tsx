import type { StockReservation } from '@eshop/contracts/stock';
import { Badge } from '@eshop/ui/components/badge.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import Link from 'next/link';
import { type Column, DataTable } from '../desk/data-table.tsx';
import type { Desk } from '../desk/desk.ts';
import { Age } from '../desk/moment.tsx';
import { warehouse } from '../gateways/warehouse.ts';
import { type Names, shortId, warehouseName } from './names.ts';

interface Props {
  desk: Desk;
  productId: string;
  warehouseId: string | undefined;
  names: Names;
}

/** Which orders hold pieces of a product. */
export const Reservations = async ({ desk, productId, warehouseId, names }: Props) => {
  const query = { productId, ...(warehouseId && { warehouseId }), limit: '50' };
  const { value: page, problem } = await attempt(warehouse.reservations(desk.session, query));
  const columns: readonly Column<StockReservation>[] = [
    {
      head: 'Order',
      cell: ({ orderId }) =>
        desk.can('order:manage') ? (
          <Link href={`/orders/${orderId}`} prefetch={false} className="text-accent underline">
            {shortId(orderId)}
          </Link>
        ) : (
          shortId(orderId)
        ),
    },
    { head: 'Warehouse', cell: (row) => warehouseName(names, row.warehouseId) },
    { head: 'Pieces', align: 'end', cell: ({ quantity }) => quantity },
    {
      head: 'State',
      cell: ({ state }) =>
        state === 'COMMITTED' ? <Badge tone="positive">Paid</Badge> : <Badge>Waits for payment</Badge>,
    },
    { head: 'Since', cell: ({ updatedAt }) => <Age at={updatedAt} /> },
  ];
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">Reserved by orders</h2>
      {problem ? (
        <ProblemNotice problem={problem} />
      ) : (
        <DataTable
          caption="Reservations"
          columns={columns}
          rows={page.items}
          keyOf={(row) => `${row.orderId} ${row.warehouseId}`}
          empty="No order holds any of it."
        />
      )}
      {page?.nextCursor && <p className="text-sm text-muted">Only the newest 50 are shown.</p>}
    </section>
  );
};
