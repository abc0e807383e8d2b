import type { Payment } from '@eshop/contracts/payment';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { Age } from '../desk/moment.tsx';
import { EscalationBadge, PaymentBadge } from './status.tsx';

const columns: readonly Column<Payment>[] = [
  {
    head: 'Order',
    cell: ({ orderId, orderNumber }) => (
      <Link href={`/payments/${orderId}`} prefetch={false} className="font-medium text-accent hover:underline">
        {orderNumber ?? orderId.slice(0, 8)}
      </Link>
    ),
  },
  {
    head: 'State',
    cell: (payment) => (
      <span className="flex flex-wrap gap-1">
        <PaymentBadge status={payment.status} />
        <EscalationBadge payment={payment} now={Date.now()} />
      </span>
    ),
  },
  { head: 'Amount', align: 'end', cell: ({ amount }) => <Price value={amount} plain /> },
  { head: 'Proof sent', cell: ({ proof }) => (proof ? <Age at={proof.submittedAt} /> : 'none') },
  { head: 'Decided', cell: ({ decidedAt }) => decidedAt && <Age at={decidedAt} /> },
  { head: 'Reason', cell: ({ reason, refundReference }) => reason ?? refundReference ?? '' },
];

export const PaymentTable = ({ payments, empty }: { payments: readonly Payment[]; empty: string }) => (
  <DataTable caption="Payments" columns={columns} rows={payments} keyOf={({ id }) => id} empty={empty} />
);
