import { PaymentStatus } from '@eshop/contracts/payment';
import { Badge, type Tone } from '@eshop/ui/components/badge.tsx';

const looks: Record<PaymentStatus, { tone: Tone; name: string }> = {
  PENDING: { tone: 'caution', name: 'No proof yet' },
  SUBMITTED: { tone: 'accent', name: 'Proof to check' },
  APPROVED: { tone: 'positive', name: 'Approved' },
  REJECTED: { tone: 'negative', name: 'Rejected' },
  CLOSED: { tone: 'neutral', name: 'Closed unpaid' },
  REFUND_DUE: { tone: 'caution', name: 'Refund due' },
  REFUNDED: { tone: 'neutral', name: 'Refunded' },
};

const paymentStatusName = (status: PaymentStatus): string => looks[status].name;

export const paymentOptions = PaymentStatus.options.map((value) => ({ value, label: paymentStatusName(value) }));

export const PaymentBadge = ({ status }: { status: PaymentStatus }) => (
  <Badge tone={looks[status].tone}>{looks[status].name}</Badge>
);
