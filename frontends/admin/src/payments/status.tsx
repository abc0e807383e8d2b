import { type Payment, PaymentStatus } from '@eshop/contracts/payment';
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

const hourMs = 3_600_000;

/** How long the review of a proof may take, in words; undefined while it is not overdue. */
const overdueReview = ({ status, proof, reviewBy }: Payment, now: number): string | undefined => {
  if (status !== 'SUBMITTED' || !proof || !reviewBy || Date.parse(reviewBy) > now) return undefined;
  return durationOf((Date.parse(reviewBy) - Date.parse(proof.submittedAt)) / hourMs);
};

/** Hours in words: whole days from two days on. */
export const durationOf = (hours: number): string => {
  const [amount, unit] = hours >= 48 && hours % 24 === 0 ? [hours / 24, 'day'] : [Math.round(hours * 10) / 10, 'hour'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
};

/** Marks a proof that has waited longer than the review time. */
export const EscalationBadge = ({ payment, now }: { payment: Payment; now: number }) => {
  const duration = overdueReview(payment, now);
  return duration ? <Badge tone="negative">Waiting longer than {duration}</Badge> : null;
};

export const PaymentBadge = ({ status }: { status: PaymentStatus }) => (
  <Badge tone={looks[status].tone}>{looks[status].name}</Badge>
);
