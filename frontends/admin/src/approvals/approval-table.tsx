import type { OrderApproval } from '@eshop/contracts/order-approval';
import { Price } from '@eshop/ui/components/price.tsx';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { Age, Moment } from '../desk/moment.tsx';
import { Decisions } from './decisions.tsx';
import { ApprovalBadge } from './status.tsx';

interface Props {
  approvals: readonly OrderApproval[];
  /** What people are called, by id. */
  names: ReadonlyMap<string, string>;
  /** Shown when the list is empty. */
  empty: string;
}

/** Requests of customers to hold more before they pay. */
export const ApprovalTable = ({ approvals, names, empty }: Props) => {
  const nameOf = (id: string) => names.get(id) ?? id.slice(0, 8);
  const columns: readonly Column<OrderApproval>[] = [
    { head: 'Customer', cell: ({ userId }) => nameOf(userId) },
    { head: 'Value', align: 'end', cell: ({ value }) => <Price value={value} plain /> },
    { head: 'State', cell: ({ status }) => <ApprovalBadge status={status} /> },
    { head: 'Requested', cell: ({ requestedAt }) => <Age at={requestedAt} /> },
    { head: 'Decided by', cell: ({ decidedBy }) => decidedBy && nameOf(decidedBy) },
    { head: 'Holds until', cell: ({ expiresAt }) => expiresAt && <Moment at={expiresAt} /> },
    {
      head: <span className="sr-only">Actions</span>,
      align: 'end',
      cell: (approval) => approval.status === 'PENDING' && <Decisions approval={approval} />,
    },
  ];
  return <DataTable caption="Approvals" columns={columns} rows={approvals} keyOf={({ id }) => id} empty={empty} />;
};
