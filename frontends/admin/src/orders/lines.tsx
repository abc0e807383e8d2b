import type { Order, OrderLine } from '@eshop/contracts/order';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import type { z } from 'zod';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { Facts } from '../desk/panel.tsx';

type Line = z.infer<typeof OrderLine>;

const columnsWith = (warehouses: ReadonlyMap<string, string>): readonly Column<Line>[] => [
  {
    head: 'Vehicle',
    cell: ({ productId, name }) => (
      <Link href={`/products/${productId}`} prefetch={false} className="font-medium text-accent hover:underline">
        {name}
      </Link>
    ),
  },
  { head: 'Price', align: 'end', cell: ({ price }) => <Price value={price} plain /> },
  { head: 'Pieces', align: 'end', cell: ({ quantity }) => quantity },
  { head: 'Total', align: 'end', cell: ({ lineTotal }) => <Price value={lineTotal} plain /> },
  {
    head: 'From',
    cell: ({ allocations }) =>
      allocations
        .map(({ warehouseId, quantity }) => `${quantity} × ${warehouses.get(warehouseId) ?? warehouseId.slice(0, 8)}`)
        .join(', '),
  },
];

/** What was ordered, from which warehouses it comes, and what it adds up to. */
export const Lines = ({ order, warehouses }: { order: Order; warehouses: ReadonlyMap<string, string> }) => (
  <div className="grid gap-3">
    <DataTable
      caption="Lines of the order"
      columns={columnsWith(warehouses)}
      rows={order.lines}
      keyOf={({ productId }) => productId}
    />
    <div className="justify-self-end">
      <Facts
        facts={[
          ['Vehicles', <Price key="s" value={order.subtotal} plain />],
          ['Shipping', <Price key="d" value={order.shipping.total} plain />],
          ['Total', <Price key="t" value={order.total} />],
        ]}
      />
    </div>
  </div>
);
