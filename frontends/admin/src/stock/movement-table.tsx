import type { Movement } from '@eshop/contracts/stock';
import Link from 'next/link';
import { type Column, DataTable } from '../desk/data-table.tsx';
import type { Desk } from '../desk/desk.ts';
import { Moment } from '../desk/moment.tsx';
import { kindNames, reasonNames } from './movement-kinds.ts';
import { type Names, shortId, warehouseName } from './names.ts';
import { ProductName } from './product-name.tsx';

interface Props {
  desk: Desk;
  movements: readonly Movement[];
  names: Names;
}

/** What came and went, the newest first, with who did it. */
export const MovementTable = ({ desk, movements, names }: Props) => {
  const columns: readonly Column<Movement>[] = [
    { head: 'When', cell: ({ at }) => <Moment at={at} /> },
    { head: 'Product', cell: ({ productId }) => <ProductName id={productId} names={names} /> },
    { head: 'Warehouse', cell: ({ warehouseId }) => warehouseName(names, warehouseId) },
    {
      head: 'What',
      cell: ({ kind, reason }) => (
        <>
          {kindNames[kind]}
          {reason && <span className="block text-xs text-muted">{reasonNames[reason]}</span>}
        </>
      ),
    },
    {
      head: 'Pieces',
      align: 'end',
      cell: ({ quantity }) => (quantity > 0 ? `+${quantity}` : `−${-quantity}`),
    },
    { head: 'Order', cell: ({ orderId }) => orderId && <Order id={orderId} leads={desk.can('order:manage')} /> },
    { head: 'Note', cell: ({ note }) => <bdi className="block max-w-64 break-words">{note}</bdi> },
    { head: 'By', cell: ({ by }) => <By who={by} me={desk.person.id} names={names} /> },
  ];
  return (
    <DataTable
      caption="Movements"
      columns={columns}
      rows={movements}
      keyOf={({ id }) => id}
      empty="Nothing moved like that."
    />
  );
};

const Order = ({ id, leads }: { id: string; leads: boolean }) =>
  leads ? (
    <Link href={`/orders/${id}`} prefetch={false} className="text-accent underline">
      {shortId(id)}
    </Link>
  ) : (
    shortId(id)
  );

/** Warehouse knows people by their ids alone; what it does by itself is the system's. */
const By = ({ who, me, names }: { who: string; me: string; names: Names }) => {
  if (who === me) return 'You';
  return who.length === 36 ? <span title={who}>{names.people.get(who) ?? shortId(who)}</span> : who;
};
