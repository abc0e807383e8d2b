import type { Sale } from '@eshop/contracts/sale';
import { formatMoney } from '@eshop/ui/money';
import Link from 'next/link';
import { DataTable } from '../desk/data-table.tsx';
import { Pager } from '../desk/pager.tsx';
import { Panel } from '../desk/panel.tsx';
import type { Choice } from '../gateways/choices.ts';
import { momentIn } from './in-zone.ts';
import { ProductName } from './product-name.tsx';

interface Props {
  page: { items: readonly Sale[]; nextCursor: string | null };
  zone: string;
  query: Readonly<Record<string, string>>;
  warehouses: readonly Choice[];
  /** Whose pages the viewer may see. */
  linked: { products: boolean; orders: boolean };
}

/** Every sale, newest first; what a failed order takes back stands below zero. */
export const SaleList = ({ page: { items, nextCursor }, zone, query, warehouses, linked }: Props) => (
  <Panel title="Sales" aside={<Pager path="/sales" query={query} nextCursor={nextCursor} />}>
    <DataTable
      caption="Sales, newest first"
      rows={items}
      keyOf={({ id }) => id}
      empty="Nothing was sold."
      columns={[
        {
          head: 'Sold at',
          cell: ({ soldAt }) => (
            <time dateTime={soldAt} className="whitespace-nowrap">
              {momentIn(zone, soldAt)}
            </time>
          ),
        },
        { head: 'Order', cell: ({ orderId }) => <OrderName id={orderId} linked={linked.orders} /> },
        {
          head: 'Product',
          cell: (sale) => <ProductName id={sale.productId} name={sale.name} linked={linked.products} />,
        },
        { head: 'Category', cell: ({ category }) => category },
        { head: 'Warehouse', cell: ({ warehouseId }) => nameOf(warehouses, warehouseId) },
        { head: 'Pieces', align: 'end', cell: ({ quantity }) => quantity },
        { head: 'Price', align: 'end', cell: ({ price }) => formatMoney(price) },
        { head: 'Margin', align: 'end', cell: ({ margin }) => formatMoney(margin) },
      ]}
    />
  </Panel>
);

const nameOf = (warehouses: readonly Choice[], id: string) =>
  warehouses.find(({ value }) => value === id)?.label ?? `Warehouse ${id.slice(0, 8)}`;

/** A sale knows its order by its id alone. */
const OrderName = ({ id, linked }: { id: string; linked: boolean }) => {
  const short = <span className="font-mono text-xs">{id.slice(-8)}</span>;
  if (!linked) return short;
  return (
    <Link href={`/orders/${id}`} prefetch={false} className="text-accent underline">
      {short}
      <span className="sr-only"> order</span>
    </Link>
  );
};
