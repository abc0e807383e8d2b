import { type Payment, PaymentStatus } from '@eshop/contracts/payment';
import { Badge, type Tone } from '@eshop/ui/components/badge.tsx';

const looks: Record<PaymentStatus, { tone: Tone; name: string }> = {
  PENDING: { tone: 'caution', name: 'No proof yet' },
  SUBMITTED: { tone: 'accent', name: 'Proof to check' },
  APPROVED: { tone: 'positive', name: 'Approved' },
  REJECTED: { tone: 'negative', name: 'Rejected' },
  CLOSED: { tone: 'neutral', name: 'Closed unpaid' },
  TO_BE_CHECKED: { tone: 'accent', name: 'Money to check' },
  REFUND_DUE: { tone: 'caution', name: 'Refund due' },
  REFUNDED: { tone: 'neutral', name: 'Refunded' },
};

const paymentStatusName = (status: PaymentStatus): string => looks[status].name;

export const paymentOptions = PaymentStatus.options.map((value) => ({ value, label: paymentStatusName(value) }));

/** Marks a proof that has waited longer than the review time. */
export const EscalationBadge = ({ payment: { status, reviewBy }, now }: { payment: Payment; now: number }) => {
  const isOverdue = status === 'SUBMITTED' && reviewBy !== undefined && Date.parse(reviewBy) <= now;
  return isOverdue ? <Badge tone="negative">Review overdue</Badge> : null;
};

export const PaymentBadge = ({ status }: { status: PaymentStatus }) => (
  <Badge tone={looks[status].tone}>{looks[status].name}</Badge>
);
